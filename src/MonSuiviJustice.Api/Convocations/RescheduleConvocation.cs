using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="SlotId">In the same agenda and for the same kind.</param>
/// <param name="Telling">Mandatory when the person can receive texts.</param>
public sealed record RescheduleConvocationBody(Guid SlotId, Telling? Telling = null);

public static class RescheduleConvocationEndpoint
{
    [WolverinePost("/v1/convocations/{convocationId}/rescheduling"), Needs(Right.BookConvocation)]
    public static Task<IResult> Post(Guid convocationId, RescheduleConvocationBody body, HttpContext http) =>
        http.Writer().Change(http, convocationId, async (work, convocation, person) =>
        {
            var slot = work.Existing<Slot>(body.SlotId);
            await work.Load(http.RequestAborted);
            return RescheduleConvocation.Decide(convocation, slot.State, person, new(
                Telling: body.Telling,
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
