using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>The follow-up goes on. What was called off stays so.</summary>
public sealed record UnarchiveProbationer(Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Probationer probationer, UnarchiveProbationer command) => probationer.File switch
    {
        FileState.Erased => EraseProbationer.Erased,
        FileState.Open or FileState.Archived when probationer.MergedInto is not null => MergeProbationer.Merged,
        FileState.Open => Decision.NothingToDo,
        FileState.Archived => Decision.Accept(new ProbationerUnarchived(
            ProbationerId: probationer.Id,
            UnarchivedBy: command.AgentId,
            UnarchivedAt: command.At)),
    };
}
