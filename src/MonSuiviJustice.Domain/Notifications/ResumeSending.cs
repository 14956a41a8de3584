using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

public sealed record ResumeSending(Guid AgentId, DateTimeOffset At)
{
    /// <param name="sending">Null while nobody has ever suspended it.</param>
    public static Decision Decide(Sending? sending, ResumeSending command) => sending?.Suspended is null
        ? Decision.NothingToDo
        : Decision.Accept(new SendingResumed(Sending.Id, ResumedBy: command.AgentId, ResumedAt: command.At));
}
