using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// The file has been in the archive for as long as the retention rule says: six months, as in the predecessor
/// (<c>archived_convicts_destroy_job.rb</c>), whose copies of every version were never purged.
/// </summary>
/// <param name="DueAt">When the file is to be erased if nobody brings it back.</param>
public sealed record EraseExpired(DateTimeOffset DueAt, DateTimeOffset At)
{
    public static Decision Decide(Probationer probationer, EraseExpired command) =>
        probationer.File == FileState.Archived && command.DueAt <= command.At
            ? Decision.Accept(new ProbationerErased(
                ProbationerId: probationer.Id,
                Reason: ErasureReason.RetentionEnded,
                ErasedBy: null,
                ErasedAt: command.At))
            : Decision.NothingToDo;
}
