using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="Revision">The revision of the convocation that the agent saw: its ETag without quotes.</param>
/// <param name="Outcome">Honoured, turned away, missed or excused.</param>
/// <param name="Late">The person came late and was received.</param>
/// <param name="TurnedAwayReason">Why they were not received; only when turned away.</param>
/// <param name="Excuse">What justifies the absence; only when excused.</param>
/// <param name="TellPerson">Send a text after a miss; yes unless said otherwise.</param>
public sealed record OutcomeLine(
    Guid ConvocationId,
    long Revision,
    ConvocationStatus Outcome,
    bool Late = false,
    TurnedAwayReason? TurnedAwayReason = null,
    ExcuseKind? Excuse = null,
    bool TellPerson = true);

/// <param name="Outcomes">At most a hundred.</param>
public sealed record RecordOutcomesBody([property: Length(1, 100)] IReadOnlyList<OutcomeLine> Outcomes);

public static class RecordOutcomesEndpoint
{
    /// <summary>How a session went, for each of those who were expected: all of it, or nothing.</summary>
    [WolverinePost("/v1/slots/{slotId}/attendance"), Needs(Right.RecordOutcome)]
    public static Task<IResult> Post(Guid slotId, RecordOutcomesBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            if (body.Outcomes.DistinctBy(line => line.ConvocationId).Count() < body.Outcomes.Count)
            {
                throw new StopException(Problem.Invalid(new InvalidField("/outcomes", "Une convocation est nommée deux fois.")));
            }

            var slot = work.Existing<Slot>(slotId);
            var convocations = body.Outcomes.Select(line => work.Existing<Convocation>(line.ConvocationId)).ToArray();
            await work.Load(http.RequestAborted);
            await work.Demand(slot.State.ServiceCode, http.RequestAborted);

            foreach (var service in convocations.Select(convocation => convocation.State.ServiceCode).Distinct())
            {
                await work.Demand(service, http.RequestAborted);
            }

            var people = new Dictionary<Guid, Probationer>();

            foreach (var id in convocations.Select(convocation => convocation.State.ProbationerId).Distinct())
            {
                people[id] = await work.Expected(id, http.RequestAborted);
            }

            var command = new RecordOutcomes(slotId, work.Request.Agent.Id, work.Now);
            var lines = body.Outcomes.Zip(convocations, (line, it) => new SessionLine(
                it.State,
                line.Revision,
                people[it.State.ProbationerId],
                line.Outcome,
                line.Late,
                line.TurnedAwayReason,
                line.Excuse,
                line.TellPerson)).ToArray();
            var decision = RecordOutcomes.Decide(lines, command);

            foreach (var person in people.Values.DistinctBy(it => it.Id))
            {
                HeldTimes.Release(work, decision, person.Id);
            }

            return decision;
        });
}
