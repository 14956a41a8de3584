namespace MonSuiviJustice.Domain.Probationers;

/// <summary>A service that follows a person, and why.</summary>
public sealed record Followed(string ServiceCode, FollowingReason Reason);

public enum FollowingReason
{
    /// <summary>Competent for the commune where the person lives.</summary>
    Commune = 1,

    /// <summary>The service of the agent who said so, or one that is linked to it.</summary>
    OwnService = 2,

    /// <summary>The court that follows whoever is marked JAPAT.</summary>
    AntiTerrorist = 3,

    /// <summary>A central administrator put it right.</summary>
    Correction = 4,

    /// <summary>All the people of its linked services were attached to the service.</summary>
    Attachment = 5,

    /// <summary>The follow-up was transferred, or may be: an enforcement office books meanwhile.</summary>
    Divestment = 6,
}
