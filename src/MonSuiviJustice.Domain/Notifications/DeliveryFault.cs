namespace MonSuiviJustice.Domain.Notifications;

/// <summary>What stood in the way of a text, whichever code its provider has for it.</summary>
public enum DeliveryFault
{
    /// <summary>A code that we have no rule for: it is kept and shown.</summary>
    Unknown = 1,

    /// <summary>It is no telephone number: the agent is asked for another one.</summary>
    InvalidNumber = 2,

    /// <summary>It receives no SMS: a landline, or nobody's.</summary>
    DeadNumber = 3,

    /// <summary>The person said STOP to the provider.</summary>
    OptedOut = 4,

    /// <summary>The handset was off or out of reach: it may be later.</summary>
    Unreachable = 5,

    /// <summary>A carrier took it for spam.</summary>
    Blocked = 6,

    /// <summary>It was of no use any more before the handset was reached.</summary>
    TooLate = 7,

    /// <summary>Our account or our settings: nothing about this person.</summary>
    Configuration = 8,
}
