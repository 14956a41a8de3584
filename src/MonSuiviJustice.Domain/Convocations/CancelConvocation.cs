using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <param name="TellPerson">Mandatory when the person can receive texts.</param>
public sealed record CancelConvocation(
    CancellationReason Reason,
    bool? TellPerson,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal OutcomeRecorded = new(
        "convocation.outcome-recorded",
        "L'issue de cette convocation est déjà enregistrée ; seule une correction peut la changer.");

    public static readonly Refusal AlreadyStarted = new(
        "convocation.already-started",
        "Cette convocation a déjà commencé ; enregistrez plutôt son issue.");

    public static Decision Decide(Convocation convocation, Probationer person, CancelConvocation command) =>
        convocation.Status switch
        {
            ConvocationStatus.Cancelled => Decision.NothingToDo,
            ConvocationStatus.Booked when convocation.StartsAt <= command.At => AlreadyStarted,
            ConvocationStatus.Booked when command.TellPerson is null && person.CanReceiveSms =>
                BookConvocation.TellingMissing,
            ConvocationStatus.Booked => Decision.Accept([.. FactsOf(convocation, person, command)]),
            ConvocationStatus.Honoured or ConvocationStatus.TurnedAway or ConvocationStatus.Missed
                or ConvocationStatus.Excused => OutcomeRecorded,
        };

    private static IEnumerable<IFact> FactsOf(Convocation convocation, Probationer person, CancelConvocation command)
    {
        bool? tellPerson = person.CanReceiveSms ? command.TellPerson : null;

        yield return new ConvocationCancelled(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: convocation.PlaceId,
            StartsAt: convocation.StartsAt,
            Reason: command.Reason,
            TellPerson: tellPerson,
            CancelledBy: command.AgentId,
            CancelledAt: command.At);
        yield return new SlotSeatFreed(convocation.SlotId, convocation.Id, command.AgentId, command.At);

        if (tellPerson == true)
        {
            yield return convocation.Planned(convocation.Plan.ForCancellation(command.At), command.At);
        }
    }
}
