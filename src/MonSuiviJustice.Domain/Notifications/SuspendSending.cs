using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

public sealed record SuspendSending(SuspensionReason Reason, Guid AgentId, DateTimeOffset At)
{
    /// <param name="sending">Null while nobody has ever suspended it.</param>
    public static Decision Decide(Sending? sending, SuspendSending command) => sending?.Suspended == command.Reason
        ? Decision.NothingToDo
        : Decision.Accept(new SendingSuspended(Sending.Id, command.Reason, SuspendedBy: command.AgentId, SuspendedAt: command.At));
}
