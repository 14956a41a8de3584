using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>The person did not come, and that is only theirs: a strike or an absent agent is something else.</summary>
/// <param name="TellPerson">A text that says what to do now; on unless the agent says no (decision 2).</param>
public sealed record RecordAbsence(bool TellPerson, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Convocation convocation, Probationer person, RecordAbsence command) =>
        convocation.Status switch
        {
            ConvocationStatus.Booked when command.At < convocation.StartsAt => RecordAttendance.NotStarted,
            ConvocationStatus.Booked => Decision.Accept([.. FactsOf(convocation, person, command)]),
            ConvocationStatus.Missed => Decision.NothingToDo,
            ConvocationStatus.Cancelled => RecordAttendance.Cancelled,
            ConvocationStatus.Honoured or ConvocationStatus.TurnedAway or ConvocationStatus.Excused =>
                CancelConvocation.OutcomeRecorded,
        };

    private static IEnumerable<IFact> FactsOf(Convocation convocation, Probationer person, RecordAbsence command)
    {
        bool? tellPerson = person.CanReceiveSms ? command.TellPerson : null;

        yield return new ConvocationMissed(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: convocation.PlaceId,
            StartsAt: convocation.StartsAt,
            TellPerson: tellPerson,
            RecordedBy: command.AgentId,
            RecordedAt: command.At);

        if (tellPerson == true)
        {
            yield return convocation.Planned(convocation.Plan.ForAbsence(command.At), command.At);
        }
    }
}
