using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="To">What holds instead; <c>Booked</c> when nothing is to be recorded yet.</param>
/// <param name="SlotId">Another seat, when undoing an excuse whose seat has gone.</param>
/// <param name="Telling">What the person is told when a seat is taken again; reminders only by default.</param>
public sealed record CorrectOutcomeBody(ConvocationStatus To, Guid? SlotId = null, Telling? Telling = null);

public static class CorrectOutcomeEndpoint
{
    [WolverinePost("/v1/convocations/{convocationId}/correction"), Needs(Right.RecordOutcome)]
    public static Task<IResult> Post(Guid convocationId, CorrectOutcomeBody body, HttpContext http) =>
        http.Writer().Change(http, convocationId, async (work, convocation, person) =>
        {
            var slot = work.Existing<Slot>(body.SlotId ?? convocation.SlotId);
            await work.Load(http.RequestAborted);
            return CorrectOutcome.Decide(convocation, slot.State, person, new(
                To: body.To,
                Telling: body.Telling,
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
