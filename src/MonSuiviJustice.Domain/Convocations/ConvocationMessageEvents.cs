using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>The provider took a text that tells the person about this convocation.</summary>
public sealed record ConvocationNotified(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    Guid MessageId,
    MessageRole Role,
    DateTimeOffset NotifiedAt) : ConvocationEvent;

/// <summary>Its place moves before its date: the person, who knows the former address, is to be told.</summary>
public sealed record ConvocationRelocated(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    Guid MoveId,
    DateTimeOffset RelocatedAt) : ConvocationEvent;

/// <summary>Its reminders move to the days that are planned now.</summary>
/// <param name="Plan">Version of the plan.</param>
/// <param name="CalledOff">The reminders that will not leave.</param>
public sealed record ConvocationPlanFollowed(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    string Plan,
    FactList<Guid> CalledOff,
    DateTimeOffset FollowedAt) : ConvocationEvent;

/// <summary>The provider took a reminder.</summary>
public sealed record ConvocationReminded(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    Guid MessageId,
    DateTimeOffset RemindedAt) : ConvocationEvent;

/// <summary>A planned text will not leave any more although nothing called it off: nothing is silent (decision 3).</summary>
public sealed record ConvocationMessageExpired(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    Guid MessageId,
    MessageRole Role,
    ExpiryReason Reason,
    DateTimeOffset ExpiredAt) : ConvocationEvent;

/// <summary>
/// A planned text was withdrawn because the person cannot be reached by SMS, is held on that day, or the service sends none.
/// </summary>
/// <param name="Held">Custody, hospital or death; null when it was the number, or the plan.</param>
/// <param name="Plan">Version of the plan by which none is sent; null when it was the number, or the person.</param>
public sealed record ConvocationMessageWithdrawn(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    Guid MessageId,
    MessageRole Role,
    DateTimeOffset WithdrawnAt,
    HoldReason? Held = null,
    string? Plan = null) : ConvocationEvent;

public enum ExpiryReason
{
    /// <summary>The sender was down too long.</summary>
    Outage = 1,

    /// <summary>The provider refused to take it for too long.</summary>
    Provider = 2,

    /// <summary>The provider refused it for good.</summary>
    Rejected = 3,

    /// <summary>Somebody had suspended all sending.</summary>
    Suspended = 4,
}
