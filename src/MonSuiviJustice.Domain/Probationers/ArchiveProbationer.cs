using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>The follow-up has ended. What is ahead is called off with it (<c>CallOffConvocations</c>).</summary>
public sealed record ArchiveProbationer(Guid AgentId, DateTimeOffset At)
{
    /// <summary>Predecessor: <c>app/models/appointment.rb</c>, nobody is convened from the archive.</summary>
    public static readonly Refusal Archived = new(
        "probationer.archived",
        "Le dossier de cette personne est archivé ; désarchivez-le d'abord.");

    public static Decision Decide(Probationer probationer, ArchiveProbationer command) => probationer.File switch
    {
        FileState.Erased => EraseProbationer.Erased,
        FileState.Open or FileState.Archived when probationer.MergedInto is not null => MergeProbationer.Merged,
        FileState.Archived => Decision.NothingToDo,
        FileState.Open when probationer.Divestment is not null => PendingDivestment.Pending,
        FileState.Open => Decision.Accept(new ProbationerArchived(
            ProbationerId: probationer.Id,
            Cause: ArchivalCause.FollowUpEnded,
            ArchivedBy: command.AgentId,
            ArchivedAt: command.At)),
    };
}
