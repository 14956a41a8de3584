using System.Diagnostics;

namespace MonSuiviJustice.Domain.Notifications;

public enum MessageStatus
{
    Attempting = 1,
    Deferred = 2,
    Uncertain = 3,
    Accepted = 4,
    Sent = 5,
    Delivered = 6,
    Undelivered = 7,
    Rejected = 8,
    CalledOff = 9,
}

/// <param name="MobileHash">Of the number that was called last.</param>
/// <param name="Provider">Of the last attempt; null when it was made before there were several.</param>
public sealed record Message(
    Guid Id,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    MessageStatus Status,
    Guid AttemptId,
    int Attempts,
    DateTimeOffset AttemptedAt,
    string MobileHash,
    SmsProvider? Provider,
    string? ProviderId)
{
    /// <summary>Did the provider take it, whatever became of it then?</summary>
    public bool IsTaken =>
        Status is MessageStatus.Accepted or MessageStatus.Sent or MessageStatus.Delivered or MessageStatus.Undelivered;

    /// <summary>Is it known neither to be taken nor not to be?</summary>
    public bool IsOpen => Status is MessageStatus.Attempting or MessageStatus.Uncertain;

    /// <summary>Is a proof that the provider took it still news? Even after it said that it did not.</summary>
    public bool AwaitsProof => IsOpen || Status is MessageStatus.Deferred or MessageStatus.CalledOff;

    public static Message Evolve(Message? state, MessageEvent fact) => (state, fact) switch
    {
        (null, MessageAttempted it) => Of(it),
        ({ } message, MessageAttempted it) => Of(it) with { ProviderId = message.ProviderId },
        ({ } message, MessageAccepted it) => message with
        {
            Status = MessageStatus.Accepted,
            ProviderId = it.ProviderId,
        },
        ({ } message, MessageSent) => message with { Status = MessageStatus.Sent },
        ({ } message, MessageDelivered) => message with { Status = MessageStatus.Delivered },
        ({ } message, MessageUndelivered) => message with { Status = MessageStatus.Undelivered },
        ({ } message, MessageRejected) => message with { Status = MessageStatus.Rejected },
        ({ } message, MessageDeferred) => message with { Status = MessageStatus.Deferred },
        ({ } message, MessageUncertain) => message with { Status = MessageStatus.Uncertain },
        ({ } message, MessageCalledOff) => message with { Status = MessageStatus.CalledOff },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };

    private static Message Of(MessageAttempted it) => new(
        Id: it.MessageId,
        ConvocationId: it.ConvocationId,
        ProbationerId: it.ProbationerId,
        Role: it.Role,
        Status: MessageStatus.Attempting,
        AttemptId: it.AttemptId,
        Attempts: it.Number,
        AttemptedAt: it.AttemptedAt,
        MobileHash: it.MobileHash,
        Provider: it.Provider,
        ProviderId: null);
}
