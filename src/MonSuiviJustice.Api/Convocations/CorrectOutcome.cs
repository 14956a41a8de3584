using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="To">What holds instead; <c>Booked</c> when nothing is to be recorded yet.</param>
/// <param name="SlotId">Another seat, when undoing an excuse whose seat has gone.</param>
/// <param name="Telling">What the person is told when a seat is taken again; reminders only by default.</param>
/// <param name="Acknowledge">The overlaps that the agent accepts when a seat is taken again.</param>
public sealed record CorrectOutcomeBody(
    ConvocationStatus To,
    Guid? SlotId = null,
    Telling? Telling = null,
    IReadOnlyList<Overlap>? Acknowledge = null);

public static class CorrectOutcomeEndpoint
{
    [WolverinePost("/v1/convocations/{convocationId}/correction"), Needs(Right.RecordOutcome)]
    public static Task<IResult> Post(Guid convocationId, CorrectOutcomeBody body, HttpContext http) =>
        http.Writer().Change(http, convocationId, async (work, convocation, person) =>
        {
            var slotId = body.SlotId ?? convocation.SlotId;
            var seat = await ChosenSeat.In(work, slotId, person.Id, http.RequestAborted);
            var decision = CorrectOutcome.Decide(
                convocation,
                seat.Slot,
                person,
                seat.SameTime(body.Acknowledge),
                new(To: body.To, Telling: body.Telling, AgentId: work.Request.Agent.Id, At: work.Now));
            return seat.Taken(work, decision, convocationId, person.Id);
        });
}
