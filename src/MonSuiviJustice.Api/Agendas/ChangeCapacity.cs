using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Capacity">Seats from now on, those taken included.</param>
public sealed record ChangeCapacityBody([property: Range(1, 500)] int Capacity);

public static class ChangeCapacityEndpoint
{
    /// <summary>Takes the ETag of the slot: two agents who change it at once do not undo each other.</summary>
    [WolverinePut("/v1/slots/{slotId}/capacity"), Needs(Right.OpenSlot)]
    public static Task<IResult> Put(Guid slotId, ChangeCapacityBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var slot = work.Existing<Slot>(slotId);
            await work.Load(http.RequestAborted);
            await work.Demand(slot.State.ServiceCode, http.RequestAborted);
            work.Expect(slot.State);
            var decision = ChangeCapacity.Decide(slot.State, new(
                Capacity: body.Capacity,
                Agent: work.Request.Agent,
                At: work.Now));
            work.Revised(decision.Facts.OfType<SlotEvent>().Aggregate(slot.State, Slot.Evolve).Revision);
            return decision;
        });
}
