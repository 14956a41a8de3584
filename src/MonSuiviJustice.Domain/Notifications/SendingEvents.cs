using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>A fact of the one stream that says whether texts may leave at all.</summary>
public abstract record SendingEvent : IFact
{
    private protected SendingEvent() { }

    public abstract Guid SendingId { get; init; }

    Guid IFact.StreamId => SendingId;
}

/// <summary>From here on no attempt begins, on no node.</summary>
public sealed record SendingSuspended(
    Guid SendingId,
    SuspensionReason Reason,
    Guid SuspendedBy,
    DateTimeOffset SuspendedAt) : SendingEvent;

/// <summary>What waited leaves, as far as it is still of use.</summary>
public sealed record SendingResumed(Guid SendingId, Guid ResumedBy, DateTimeOffset ResumedAt) : SendingEvent;

public enum SuspensionReason
{
    /// <summary>The texts say something wrong.</summary>
    WrongText = 1,

    /// <summary>They reach people whom they are not meant for.</summary>
    WrongRecipients = 2,

    /// <summary>The provider does not do what it says.</summary>
    Provider = 3,

    /// <summary>The database was restored: what left since is not known before it is reconciled with the provider's list.</summary>
    Restore = 4,

    Exercise = 5,
}
