using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// They were two people after all. Each file is what it was; what was written while they were merged belongs to the kept
/// one, because whoever wrote it saw the kept identity.
/// </summary>
public sealed record UnmergeProbationer(Guid AgentId, DateTimeOffset At)
{
    /// <param name="kept">The file that the other is merged with; null when it is merged with none.</param>
    public static Decision Decide(Probationer other, Probationer? kept, UnmergeProbationer command) => other switch
    {
        _ when kept is null || other.MergedInto != kept.Id => Decision.NothingToDo,
        { File: FileState.Erased } => EraseProbationer.Erased,
        _ => Decision.Accept(
            new ProbationerUnmerged(other.Id, kept.Id, UnmergedBy: command.AgentId, UnmergedAt: command.At),
            new ProbationerParted(kept.Id, other.Id, PartedBy: command.AgentId, PartedAt: command.At)),
    };
}
