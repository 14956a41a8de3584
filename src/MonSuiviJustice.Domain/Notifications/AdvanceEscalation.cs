using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>What time, a new number or the end of the convocation makes of an escalation: nobody has to ask for it.</summary>
public sealed record AdvanceEscalation(DateTimeOffset At)
{
    private static readonly TimeSpan ForALetter = TimeSpan.FromDays(1);

    public static Decision Decide(
        Escalation escalation,
        Convocation convocation,
        Probationer person,
        AdvanceEscalation command) => escalation switch
        {
            { IsOpen: false } => Decision.NothingToDo,
            _ when !Escalation.IsOfUse(escalation.Role, convocation, command.At) => Decision.Accept(new EscalationClosed(
                escalation.Id,
                escalation.ConvocationId,
                escalation.ProbationerId,
                ClosedBy: null,
                ClosedAt: command.At)),
            _ when person.CanReceiveSms && person.MobileHash != escalation.MobileHash =>
                Decision.Accept([.. SaidAgain(escalation, convocation, command)]),
            { Step: EscalationStep.NumberAsked } when command.At >= escalation.DueAt => Decision.Accept(
                new EscalationLetterAsked(
                    escalation.Id,
                    escalation.ConvocationId,
                    escalation.ProbationerId,
                    LetterDueAt: Earlier(command.At + ForALetter, convocation.StartsAt.ToUniversalTime()),
                    AskedAt: command.At)),
            _ => Decision.NothingToDo,
        };

    private static IEnumerable<IFact> SaidAgain(Escalation escalation, Convocation convocation, AdvanceEscalation command)
    {
        var again = convocation.Plan.ToNewNumber(escalation.Role, escalation.MessageId, command.At);
        yield return new ConvocationMessagesPlanned(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: convocation.PlaceId,
            StartsAt: convocation.StartsAt,
            Messages: [again],
            PlannedAt: command.At);
        yield return new EscalationNumberFound(
            escalation.Id,
            escalation.ConvocationId,
            escalation.ProbationerId,
            MessageId: again.MessageId,
            FoundAt: command.At);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
