using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public static class CloseSlotEndpoint
{
    [WolverinePost("/v1/slots/{slotId}/closing"), Needs(Right.OpenSlot)]
    public static Task<IResult> Post(Guid slotId, HttpContext http) => http.Writer().Write(http, async work =>
    {
        var slot = work.Existing<Slot>(slotId);
        await work.Load(http.RequestAborted);
        await work.Demand(slot.State.ServiceCode, http.RequestAborted);
        return CloseSlot.Decide(slot.State, new(Agent: work.Request.Agent, At: work.Now));
    });
}
