using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// A fact of the stream of one text, from its first attempt on; what is only planned stands in the convocation.
/// </summary>
public abstract record MessageEvent : IConcernsProbationer
{
    private protected MessageEvent() { }

    public abstract Guid MessageId { get; init; }

    public abstract Guid ConvocationId { get; init; }

    public abstract Guid ProbationerId { get; init; }

    public abstract MessageRole Role { get; init; }

    Guid IFact.StreamId => MessageId;
}

/// <summary>Committed before the provider is called: whatever happens then, somebody knows that it was tried.</summary>
/// <param name="AttemptId">Names the callback URL of this attempt.</param>
/// <param name="Number">1 for the first attempt.</param>
/// <param name="Wording">Version of the text.</param>
/// <param name="Segments">GSM-7 parts.</param>
/// <param name="MobileHash">Keyed hash of the number that was called.</param>
/// <param name="MobileEnding">Its last two digits.</param>
/// <param name="Provider">Who was asked to carry it; null in facts of before there were several.</param>
public sealed record MessageAttempted(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    string ServiceCode,
    Guid AttemptId,
    int Number,
    string Wording,
    int Segments,
    string MobileHash,
    string MobileEnding,
    DateTimeOffset AttemptedAt,
    SmsProvider? Provider = null) : MessageEvent;

/// <param name="ProviderId">The provider's own id of the message.</param>
public sealed record MessageAccepted(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    string ProviderId,
    DateTimeOffset AcceptedAt) : MessageEvent;

/// <summary>Left the provider for the handset.</summary>
public sealed record MessageSent(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    DateTimeOffset SentAt) : MessageEvent;

public sealed record MessageDelivered(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    DateTimeOffset DeliveredAt) : MessageEvent;

/// <param name="Code">The provider's code, 0 when it gave none.</param>
/// <param name="Fault">What the code means; null in facts of before it was told.</param>
public sealed record MessageUndelivered(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    int Code,
    DateTimeOffset UndeliveredAt,
    DeliveryFault? Fault = null) : MessageEvent;

/// <summary>The provider refused it for good.</summary>
/// <param name="Fault">What the code means; null in facts of before it was told.</param>
public sealed record MessageRejected(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    int Code,
    DateTimeOffset RejectedAt,
    DeliveryFault? Fault = null) : MessageEvent;

/// <summary>The provider certainly did not take it: it will be tried again.</summary>
public sealed record MessageDeferred(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    DateTimeOffset RetryAt,
    DateTimeOffset DeferredAt) : MessageEvent;

/// <summary>Nobody can tell whether the provider took it. It is not sent again until somebody can.</summary>
public sealed record MessageUncertain(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    DateTimeOffset UncertainSince) : MessageEvent;

/// <summary>It waited to be tried again and will not be: its reason went meanwhile, or its time.</summary>
public sealed record MessageCalledOff(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    DateTimeOffset CalledOffAt) : MessageEvent;
