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

/// <summary>It was another person after all: the file stands for itself again, as it was.</summary>
public sealed record ProbationerUnmerged(
    Guid ProbationerId,
    Guid KeptId,
    Guid UnmergedBy,
    DateTimeOffset UnmergedAt) : ProbationerEvent;

/// <summary>The same, told in the file that was kept. What was written there meanwhile stays there.</summary>
public sealed record ProbationerParted(
    Guid ProbationerId,
    Guid OtherId,
    Guid PartedBy,
    DateTimeOffset PartedAt) : ProbationerEvent;
