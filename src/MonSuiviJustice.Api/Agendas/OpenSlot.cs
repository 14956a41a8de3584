using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Date">On the calendar of the place.</param>
/// <param name="Time">On the clock of the place.</param>
/// <param name="Minutes">How long one convocation lasts.</param>
/// <param name="Capacity">Seats.</param>
public sealed record OpenSlotBody(
    ConvocationKind Kind,
    DateOnly Date,
    TimeOnly Time,
    [property: Range(5, 480)] int Minutes = 30,
    [property: Range(1, 500)] int Capacity = 1);

public static class OpenSlotEndpoint
{
    [WolverinePost("/v1/agendas/{agendaId}/slots"), Needs(Right.OpenSlot)]
    public static Task<IResult> Post(Guid agendaId, OpenSlotBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var slotId = Guid.CreateVersion7();
            var agenda = work.Existing<Agenda>(agendaId);
            await work.Load(http.RequestAborted);
            await work.Demand(agenda.State.ServiceCode, http.RequestAborted);
            var place = work.Existing<Place>(agenda.State.PlaceId);
            await work.Load(http.RequestAborted);

            work.Starts<Slot>(slotId);
            work.Created($"/v1/slots/{slotId}");
            return OpenSlot.Decide(null, agenda.State, place.State, new(
                SlotId: slotId,
                Kind: body.Kind,
                Date: body.Date,
                Time: body.Time,
                Minutes: body.Minutes,
                Capacity: body.Capacity,
                Agent: work.Request.Agent,
                At: work.Now));
        });
}
