using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>An SMS provider, whoever it is. One attempt is one call: nothing here ever sends again by itself.</summary>
public interface ISmsGateway
{
    SmsProvider Provider { get; }

    /// <summary>Hands one text over. Never throws for a provider's fault: what is not known is
    /// <see cref="SendAnswer.Unknown"/>. Cancellation counts before the call only: a call once begun is waited for,
    /// or its answer would be lost for nothing.</summary>
    Task<SendAnswer> Send(OutgoingSms sms, CancellationToken cancellation);

    /// <summary>The provider's own word on one message; null when it knows none.</summary>
    /// <exception cref="HttpRequestException">It did not answer: that says nothing about the message.</exception>
    Task<ProviderMessage?> Find(string providerId, CancellationToken cancellation);

    /// <summary>What a code of the provider means.</summary>
    DeliveryFault FaultOf(int code);

    /// <summary>What the provider accepted for a number since an instant: settles an attempt whose answer was lost.
    /// The list may begin a little earlier, because the clock is the provider's: compare the body too. Null when the
    /// provider shows none: then nobody can tell.</summary>
    /// <exception cref="HttpRequestException">It did not answer: never to be read as an empty list.</exception>
    Task<IReadOnlyList<ProviderMessage>?> List(string to, DateTimeOffset since, CancellationToken cancellation);
}

/// <param name="AttemptId">Names the callback URL of this attempt: the only client reference the provider keeps.</param>
/// <param name="To">E.164.</param>
/// <param name="Body">GSM-7.</param>
/// <param name="Validity">How long the provider may still try, at most until the convocation.</param>
public sealed record OutgoingSms(Guid AttemptId, string To, string Body, TimeSpan Validity);

/// <summary>What the provider answered, and so what may happen next.</summary>
public abstract record SendAnswer
{
    private SendAnswer() { }

    /// <summary>It has the message, under this id.</summary>
    public sealed record Accepted(string ProviderId) : SendAnswer;

    /// <summary>It refused for good; the code is the provider's.</summary>
    public sealed record Rejected(int Code, DeliveryFault Fault) : SendAnswer;

    /// <summary>It certainly did not take it (429, or no connection): safe to try later.</summary>
    public sealed record NotTaken(TimeSpan? RetryAfter) : SendAnswer;

    /// <summary>Nobody here can know (5xx, time-out, reset): only the callback or the provider's list can tell.</summary>
    public sealed record Unknown : SendAnswer;
}

public enum DeliveryStatus
{
    Accepted = 1,
    Sent = 2,
    Delivered = 3,
    Undelivered = 4,
}

/// <param name="ErrorCode">The provider's code when it was not delivered.</param>
public sealed record ProviderMessage(
    string ProviderId,
    string Body,
    DeliveryStatus Status,
    int? ErrorCode,
    DateTimeOffset? SentAt);
