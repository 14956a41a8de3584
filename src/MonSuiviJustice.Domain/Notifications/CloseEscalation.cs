using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>The person was told otherwise: by telephone, face to face, through somebody.</summary>
public sealed record CloseEscalation(Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Escalation escalation, CloseEscalation command) => escalation.IsOpen
        ? Decision.Accept(new EscalationClosed(
            escalation.Id,
            escalation.ConvocationId,
            escalation.ProbationerId,
            ClosedBy: command.AgentId,
            ClosedAt: command.At))
        : Escalation.AlreadyClosed;
}
