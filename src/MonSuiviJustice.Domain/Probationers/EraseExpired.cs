using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// The file has been in the archive for as long as the retention rule says: six months, as in the predecessor
/// (<c>archived_convicts_destroy_job.rb</c>), whose copies of every version were never purged.
/// </summary>
/// <param name="DueAt">When the file is to be erased if nobody brings it back.</param>
public sealed record EraseExpired(DateTimeOffset DueAt, DateTimeOffset At)
{
    /// <param name="merged">Whoever is read under the file: they are the same person, and go with it.</param>
    public static Decision Decide(Probationer probationer, IReadOnlyList<Probationer> merged, EraseExpired command) =>
        probationer is { File: FileState.Archived, MergedInto: null } && command.DueAt <= command.At
            ? Decision.Accept(
                [.. EraseProbationer.Of(probationer, merged, ErasureReason.RetentionEnded, agentId: null, command.At)])
            : Decision.NothingToDo;
}
