using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// Nothing has happened for as long as the retention rule says: twelve months, as in the predecessor
/// (<c>archive_unactive_convicts_job.rb</c>), which archives again the next night whoever was brought back.
/// </summary>
/// <param name="Since">Whatever took place before counts no more.</param>
public sealed record ArchiveInactive(DateTimeOffset Since, DateTimeOffset At)
{
    /// <param name="latestConvocation">In any state, dated in the past or ahead; null when there never was one.</param>
    public static Decision Decide(Probationer probationer, DateTimeOffset? latestConvocation, ArchiveInactive command) =>
        probationer is { File: FileState.Open, MergedInto: null, Divestment: null }
        && probationer.FileSince <= command.Since
        && (latestConvocation is null || latestConvocation <= command.Since)
            ? Decision.Accept(new ProbationerArchived(
                ProbationerId: probationer.Id,
                Cause: ArchivalCause.Inactivity,
                ArchivedBy: null,
                ArchivedAt: command.At))
            : Decision.NothingToDo;
}
