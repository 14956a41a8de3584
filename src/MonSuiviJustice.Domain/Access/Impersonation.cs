namespace MonSuiviJustice.Domain.Access;

/// <summary>A central administrator sees what an agent sees, for an hour, and changes nothing.</summary>
/// <param name="By">Who sees it.</param>
public sealed record Impersonation(Guid By, DateTimeOffset EndsAt);

/// <summary>Why somebody looks through the eyes of somebody else; never in free words.</summary>
public enum ImpersonationReason
{
    /// <summary>The agent asked for help.</summary>
    Support = 1,

    /// <summary>The agent reported something that goes wrong.</summary>
    Incident = 2,

    /// <summary>To see whether the rights of the agent are the right ones.</summary>
    RightsReview = 3,
}
