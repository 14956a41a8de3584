namespace MonSuiviJustice.Domain.Notifications;

/// <summary>One text that a convocation owes to its person.</summary>
/// <param name="MessageId">Follows from the convocation, the round of planning, the role and the notice.</param>
/// <param name="DueAt">UTC, inside the hours in which texts may leave.</param>
/// <param name="LatestAt">UTC; later than this it serves nobody and expires.</param>
/// <param name="TooLate">It could not leave in time when it was planned: recorded as not sent, and the agent sees it.</param>
/// <param name="Repeats">The text that did not arrive and that this one says again; null for a first one.</param>
public sealed record PlannedMessage(
    Guid MessageId,
    MessageRole Role,
    DateTimeOffset DueAt,
    DateTimeOffset LatestAt,
    bool TooLate,
    Guid? Repeats = null);
