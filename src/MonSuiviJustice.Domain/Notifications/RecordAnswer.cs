using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>What became of one attempt, as the provider's answer, its callback or its list says.</summary>
public abstract record RecordAnswer(Guid AttemptId, DateTimeOffset At)
{
    public sealed record Taken(Guid AttemptId, string ProviderId, DateTimeOffset At) : RecordAnswer(AttemptId, At);

    public sealed record Refused(Guid AttemptId, int Code, DeliveryFault Fault, DateTimeOffset At)
        : RecordAnswer(AttemptId, At);

    public sealed record NotTaken(Guid AttemptId, DateTimeOffset RetryAt, DateTimeOffset At)
        : RecordAnswer(AttemptId, At);

    public sealed record Unknown(Guid AttemptId, DateTimeOffset At) : RecordAnswer(AttemptId, At);

    /// <summary>An answer about another attempt, or one that says less than is known already, changes nothing.</summary>
    public static Decision Decide(Message message, Convocation convocation, RecordAnswer answer) => answer switch
    {
        _ when answer.AttemptId != message.AttemptId => Decision.NothingToDo,
        Taken taken when message.AwaitsProof => Decision.Accept(
            [Accepted(message, taken), .. ToldOf(convocation, message, taken.At)]),
        Refused refused when message.IsOpen => Decision.Accept(
            new MessageRejected(
                message.Id,
                message.ConvocationId,
                message.ProbationerId,
                message.Role,
                refused.Code,
                refused.At,
                refused.Fault),
            NotToldOf(convocation, message, refused.At)),
        NotTaken not when message.IsOpen => Decision.Accept(
            new MessageDeferred(
                message.Id, message.ConvocationId, message.ProbationerId, message.Role, not.RetryAt, not.At)),
        Unknown unknown when message.Status == MessageStatus.Attempting => Decision.Accept(
            new MessageUncertain(
                message.Id, message.ConvocationId, message.ProbationerId, message.Role, unknown.At)),
        _ => Decision.NothingToDo,
    };

    internal static MessageAccepted Accepted(Message message, Taken taken) => new(
        MessageId: message.Id,
        ConvocationId: message.ConvocationId,
        ProbationerId: message.ProbationerId,
        Role: message.Role,
        ProviderId: taken.ProviderId,
        AcceptedAt: taken.At);

    /// <summary>That the person was told is a fact of the convocation too.</summary>
    internal static IEnumerable<IFact> ToldOf(Convocation convocation, Message message, DateTimeOffset at) =>
    [
        message.Role == MessageRole.Reminder
            ? new ConvocationReminded(
                ConvocationId: convocation.Id,
                ProbationerId: convocation.ProbationerId,
                PlaceId: convocation.PlaceId,
                StartsAt: convocation.StartsAt,
                MessageId: message.Id,
                RemindedAt: at)
            : new ConvocationNotified(
                ConvocationId: convocation.Id,
                ProbationerId: convocation.ProbationerId,
                PlaceId: convocation.PlaceId,
                StartsAt: convocation.StartsAt,
                MessageId: message.Id,
                Role: message.Role,
                NotifiedAt: at),
    ];

    // So that the convocation no longer owes it, and the agent sees that the person was not told.
    private static ConvocationMessageExpired NotToldOf(Convocation convocation, Message message, DateTimeOffset at) => new(
        ConvocationId: convocation.Id,
        ProbationerId: convocation.ProbationerId,
        PlaceId: convocation.PlaceId,
        StartsAt: convocation.StartsAt,
        MessageId: message.Id,
        Role: message.Role,
        Reason: ExpiryReason.Rejected,
        ExpiredAt: at);
}
