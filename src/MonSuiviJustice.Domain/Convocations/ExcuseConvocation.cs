using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>The absence is justified, before the convocation or after. Before, the seat goes to somebody else.</summary>
public sealed record ExcuseConvocation(ExcuseKind Excuse, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Convocation convocation, ExcuseConvocation command) => convocation.Status switch
    {
        ConvocationStatus.Booked => Decision.Accept([.. FactsOf(convocation, command)]),
        ConvocationStatus.Excused => Decision.NothingToDo,
        ConvocationStatus.Cancelled => RecordAttendance.Cancelled,
        ConvocationStatus.Honoured or ConvocationStatus.TurnedAway or ConvocationStatus.Missed =>
            CancelConvocation.OutcomeRecorded,
    };

    private static IEnumerable<IFact> FactsOf(Convocation convocation, ExcuseConvocation command)
    {
        var isAhead = command.At < convocation.StartsAt;

        yield return new ConvocationExcused(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: convocation.PlaceId,
            StartsAt: convocation.StartsAt,
            Excuse: command.Excuse,
            SeatFreed: isAhead,
            RecordedBy: command.AgentId,
            RecordedAt: command.At);

        if (isAhead)
        {
            yield return new SlotSeatFreed(convocation.SlotId, convocation.Id, command.AgentId, command.At);
        }
    }
}
