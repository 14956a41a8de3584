using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>The letter has left, whether or not anybody waited for it.</summary>
public sealed record SendLetter(Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Escalation escalation, SendLetter command) => escalation.IsOpen
        ? Decision.Accept(new EscalationLetterSent(
            escalation.Id,
            escalation.ConvocationId,
            escalation.ProbationerId,
            SentBy: command.AgentId,
            SentAt: command.At))
        : Escalation.AlreadyClosed;
}
