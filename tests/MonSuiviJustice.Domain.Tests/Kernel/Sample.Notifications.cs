using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>The summons of the sample convocation, tried once, and what may become of it.</summary>
public static partial class Sample
{
    public const string ProviderId = "SM0123456789";

    public static MessageAttempted Attempted => new(
        MessageId: MessageId,
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        Role: MessageRole.Summons,
        ServiceCode: Spip,
        AttemptId: AttemptId,
        Number: 1,
        Wording: "default-1",
        Segments: 2,
        MobileHash: "b6d1",
        MobileEnding: "78",
        AttemptedAt: BookedAt,
        Provider: SmsProvider.Twilio);

    public static MessageAttempted AttemptedAgain => Attempted with { AttemptId = OtherAttemptId, Number = 2 };

    public static MessageAccepted Accepted =>
        new(MessageId, ConvocationId, ProbationerId, MessageRole.Summons, ProviderId, AcceptedAt: BookedAt);

    public static MessageSent Sent =>
        new(MessageId, ConvocationId, ProbationerId, MessageRole.Summons, SentAt: BookedAt);

    public static MessageDelivered Delivered =>
        new(MessageId, ConvocationId, ProbationerId, MessageRole.Summons, DeliveredAt: BookedAt);

    public static MessageUndelivered Undelivered =>
        new(MessageId, ConvocationId, ProbationerId, MessageRole.Summons, Code: 30003, UndeliveredAt: BookedAt, DeliveryFault.Unreachable);

    public static MessageRejected Rejected =>
        new(MessageId, ConvocationId, ProbationerId, MessageRole.Summons, Code: 21211, RejectedAt: BookedAt, DeliveryFault.InvalidNumber);

    public static MessageDeferred Deferred => new(
        MessageId,
        ConvocationId,
        ProbationerId,
        MessageRole.Summons,
        RetryAt: BookedAt.AddMinutes(1),
        DeferredAt: BookedAt);

    public static MessageUncertain Uncertain =>
        new(MessageId, ConvocationId, ProbationerId, MessageRole.Summons, UncertainSince: BookedAt);

    public static MessageCalledOff MessageCalledOff =>
        new(MessageId, ConvocationId, ProbationerId, MessageRole.Summons, CalledOffAt: BookedAt);

    public static SendingSuspended SendingSuspended =>
        new(Sending.Id, SuspensionReason.WrongText, SuspendedBy: AgentId, SuspendedAt: BookedAt);

    public static SendingResumed SendingResumed =>
        new(Sending.Id, ResumedBy: AgentId, ResumedAt: BookedAt.AddHours(2));

    public static ConvocationNotified Notified => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        MessageId: MessageId,
        Role: MessageRole.Summons,
        NotifiedAt: BookedAt);

    public static ConvocationRelocated Relocated => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        MoveId: MoveId,
        RelocatedAt: Before);

    public static ConvocationReminded Reminded => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        MessageId: ReminderId,
        RemindedAt: StartsAt.AddDays(-1).ToUniversalTime());

    public static ConvocationMessageExpired MessageExpired => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        MessageId: ReminderId,
        Role: MessageRole.Reminder,
        Reason: ExpiryReason.Outage,
        ExpiredAt: After);

    public static ConvocationMessageWithdrawn MessageWithdrawn => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        MessageId: ReminderId,
        Role: MessageRole.Reminder,
        WithdrawnAt: StartsAt.AddDays(-1).ToUniversalTime());

    private static IFact[] MessageFacts =>
    [
        Attempted, Accepted, Sent, Delivered, Undelivered, Rejected, Deferred, Uncertain, MessageCalledOff,
        SendingSuspended, SendingResumed,
    ];
}
