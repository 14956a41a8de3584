using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// They were two people after all. Each file is what it was; whose the convocations are that were booked meanwhile, somebody
/// says, because nothing in them tells.
/// </summary>
public sealed record UnmergeProbationer(UnmergeSide BookedMeanwhile, Guid AgentId, DateTimeOffset At)
{
    /// <param name="kept">The file that the other is merged with; null when it is merged with none.</param>
    public static Decision Decide(Probationer other, Probationer? kept, UnmergeProbationer command) => other switch
    {
        _ when kept is null || other.MergedInto != kept.Id => Decision.NothingToDo,
        { File: FileState.Erased } => EraseProbationer.Erased,
        _ => Decision.Accept(
            new ProbationerUnmerged(other.Id, kept.Id, command.AgentId, command.At, command.BookedMeanwhile),
            new ProbationerParted(kept.Id, other.Id, command.AgentId, command.At, command.BookedMeanwhile)),
    };
}
