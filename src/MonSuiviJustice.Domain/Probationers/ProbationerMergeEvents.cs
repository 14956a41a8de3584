namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// The file turned out to be of somebody who has another one, which is kept. Nothing is rewritten: it is read under the kept
/// one from now on, and may be parted again.
/// </summary>
/// <param name="KeptId">Under whom the file is read.</param>
public sealed record ProbationerMerged(
    Guid ProbationerId,
    Guid KeptId,
    Guid MergedBy,
    DateTimeOffset MergedAt) : ProbationerEvent;

/// <summary>The same, told in the file that is kept: so that two merges of the same two files never both succeed.</summary>
/// <param name="OtherId">Whose file is read under this one.</param>
public sealed record ProbationerJoined(
    Guid ProbationerId,
    Guid OtherId,
    Guid JoinedBy,
    DateTimeOffset JoinedAt) : ProbationerEvent;

/// <summary>Whose is what was booked under the kept file while another one was merged with it?</summary>
public enum UnmergeSide
{
    /// <summary>It stays where it was written.</summary>
    Kept = 1,

    /// <summary>It goes with the file that is parted.</summary>
    Parted = 2,
}

/// <summary>It was another person after all: the file stands for itself again, as it was.</summary>
/// <param name="BookedMeanwhile">Whose the convocations are that were booked since the merge; null before somebody had to say: the kept file's.</param>
public sealed record ProbationerUnmerged(
    Guid ProbationerId,
    Guid KeptId,
    Guid UnmergedBy,
    DateTimeOffset UnmergedAt,
    UnmergeSide? BookedMeanwhile = null) : ProbationerEvent;

/// <summary>The same, told in the file that was kept.</summary>
/// <param name="BookedMeanwhile">Whose the convocations are that were booked since the merge; null before somebody had to say: the kept file's.</param>
public sealed record ProbationerParted(
    Guid ProbationerId,
    Guid OtherId,
    Guid PartedBy,
    DateTimeOffset PartedAt,
    UnmergeSide? BookedMeanwhile = null) : ProbationerEvent;
