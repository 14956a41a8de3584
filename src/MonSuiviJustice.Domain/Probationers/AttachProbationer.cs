using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>One of the people whom an administrator attached to a service, all those of its linked services at once.</summary>
/// <param name="AgentId">The administrator.</param>
public sealed record AttachProbationer(string ServiceCode, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Probationer person, AttachProbationer command) =>
        person switch
        {
            { File: FileState.Erased } => EraseProbationer.Erased,
            _ when person.IsFollowedBy(command.ServiceCode) => Decision.NothingToDo,
            _ => Decision.Accept(new ProbationerFollowingChanged(
                ProbationerId: person.Id,
                Added: [command.ServiceCode],
                Removed: [],
                Reason: FollowingReason.Attachment,
                ChangedBy: command.AgentId,
                ChangedAt: command.At)),
        };
}
