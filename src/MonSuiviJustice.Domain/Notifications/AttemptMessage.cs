using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// Is this text still to be sent? Asked of the convocation itself, in the transaction that commits the attempt and holds
/// the lock of its stream: no attempt can start after a cancellation is committed (decision 4).
/// </summary>
/// <param name="AttemptId">New for each attempt.</param>
/// <param name="Wording">Version of the text.</param>
/// <param name="MobileHash">Of the number that will be called; null when the vault holds none any more.</param>
/// <param name="Sending">Null while nobody has ever suspended it.</param>
/// <param name="Plan">Of the service, for the kind of the convocation; null for the built-in one.</param>
public sealed record AttemptMessage(
    Guid MessageId,
    Guid AttemptId,
    string Wording,
    int Segments,
    string? MobileHash,
    string? MobileEnding,
    SmsProvider Provider,
    DateTimeOffset At,
    Sending? Sending = null,
    ReminderPlan? Plan = null)
{
    /// <param name="message">Null before the first attempt.</param>
    public static Decision Decide(
        Convocation convocation,
        Message? message,
        Probationer person,
        AttemptMessage command)
    {
        var overdue = convocation.Overdue.FirstOrDefault(missed => missed.MessageId == command.MessageId);
        var owed = overdue ?? convocation.Pending.FirstOrDefault(pending => pending.MessageId == command.MessageId);

        return owed switch
        {
            _ when message is not null and not { Status: MessageStatus.Deferred } => Decision.NothingToDo,
            null => Decision.Accept([.. CalledOff(message, command)]),
            _ when overdue is not null || command.At > owed.LatestAt => Decision.Accept(
                [Expired(convocation, owed, message, command), .. CalledOff(message, command)]),
            _ when command.Sending?.Suspended is not null => Decision.NothingToDo,
            _ when command.At < owed.DueAt => Decision.NothingToDo,
            _ when command.Plan is { } plan && plan.IsSilent(owed.Role) => Decision.Accept(
                [Withdrawn(convocation, owed, command) with { Plan = plan.Version }, .. CalledOff(message, command)]),
            _ when command.At < SendingHours.Opening(command.At, convocation.TimeZone, command.Plan?.Hours, owed.LatestAt) =>
                Decision.NothingToDo,
            _ when person.HeldOn(PlaceTime.DayOf(command.At, convocation.TimeZone)) is { } held =>
                Decision.Accept([Withdrawn(convocation, owed, command) with { Held = held }, .. CalledOff(message, command)]),
            _ when !person.CanReceiveSms || command.MobileHash is null || command.MobileEnding is null =>
                Decision.Accept([Withdrawn(convocation, owed, command), .. CalledOff(message, command)]),
            _ => Decision.Accept(Attempted(convocation, owed, message, command)),
        };
    }

    private static MessageAttempted Attempted(
        Convocation convocation,
        PlannedMessage owed,
        Message? message,
        AttemptMessage command) => new(
            MessageId: owed.MessageId,
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            Role: owed.Role,
            ServiceCode: convocation.ServiceCode,
            AttemptId: command.AttemptId,
            Number: (message?.Attempts ?? 0) + 1,
            Wording: command.Wording,
            Segments: command.Segments,
            MobileHash: command.MobileHash ?? "",
            MobileEnding: command.MobileEnding ?? "",
            AttemptedAt: command.At,
            Provider: command.Provider);

    private static IEnumerable<IFact> CalledOff(Message? message, AttemptMessage command) => message is null
        ? []
        :
        [
            new MessageCalledOff(
                MessageId: message.Id,
                ConvocationId: message.ConvocationId,
                ProbationerId: message.ProbationerId,
                Role: message.Role,
                CalledOffAt: command.At),
        ];

    private static ConvocationMessageExpired Expired(
        Convocation convocation,
        PlannedMessage owed,
        Message? message,
        AttemptMessage command) => new(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: convocation.PlaceId,
            StartsAt: convocation.StartsAt,
            MessageId: owed.MessageId,
            Role: owed.Role,
            Reason: message is not null ? ExpiryReason.Provider
                : command.Sending?.WasSuspendedAt(owed.LatestAt) == true ? ExpiryReason.Suspended
                : ExpiryReason.Outage,
            ExpiredAt: command.At);

    private static ConvocationMessageWithdrawn Withdrawn(
        Convocation convocation,
        PlannedMessage owed,
        AttemptMessage command) => new(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: convocation.PlaceId,
            StartsAt: convocation.StartsAt,
            MessageId: owed.MessageId,
            Role: owed.Role,
            WithdrawnAt: command.At);
}
