using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>What the dispatcher and the provider do to the texts of all convocations.</summary>
internal static class MessageDeeds
{
    private static readonly MessageStatus[] Receipts =
        [MessageStatus.Accepted, MessageStatus.Sent, MessageStatus.Delivered, MessageStatus.Undelivered];

    /// <summary>When the text that is attempted next is due; now and then nobody waits for that.</summary>
    public static DateTimeOffset? DueAt(Deed deed, Past past) =>
        deed.Doing == Doing.Attempt && deed.Choice % 8 != 0 ? Attempted(deed, past)?.Owed?.DueAt : null;

    public static Func<Past, Decision>? Of(Deed deed, Past past, DateTimeOffset now) => deed.Doing switch
    {
        Doing.Attempt when Attempted(deed, past) is { } it => Attempt(deed, it.Convocation, it.MessageId, now),
        Doing.Answer when Tried(deed, past) is { } message => Answer(deed, message, now),
        Doing.Receive when Tried(deed, past) is { } message => Receive(deed, message, now),
        _ => null,
    };

    // Of all texts that are owed, overdue, or were tried before.
    private static (Convocation Convocation, Guid MessageId, PlannedMessage? Owed)? Attempted(Deed deed, Past past)
    {
        (Convocation, Guid, PlannedMessage?)[] texts =
        [
            .. from convocation in past.States.OfType<Convocation>()
               from owed in convocation.Pending.Concat(convocation.Overdue)
               orderby owed.DueAt, owed.MessageId
               select (convocation, owed.MessageId, owed),
            .. from message in past.States.OfType<Message>()
               orderby message.Id
               select (past.The<Convocation>(message.ConvocationId), message.Id, default(PlannedMessage)),
        ];

        // The first that is due is the likeliest.
        return texts.Length == 0 ? null : texts[deed.Choice % 3 == 0 ? deed.Choice / 3 % texts.Length : 0];
    }

    private static Message? Tried(Deed deed, Past past)
    {
        var messages = past.States.OfType<Message>().OrderBy(message => message.Id).ToArray();
        var open = messages.Where(message => message.IsOpen).ToArray();
        var among = open.Length > 0 && deed.Slot > 0 ? open : messages;
        return among.Length == 0 ? null : among[deed.Convocation % among.Length];
    }

    private static Func<Past, Decision> Attempt(
        Deed deed,
        Convocation convocation,
        Guid messageId,
        DateTimeOffset now)
    {
        var command = new AttemptMessage(
            MessageId: messageId,
            AttemptId: StableId.Of("attempt", $"{messageId}/{now:O}/{deed.Choice}"),
            Wording: "default-1",
            Segments: 1,
            MobileHash: deed.Choice % 19 == 0 ? null : "b6d1",
            MobileEnding: "78",
            Provider: SmsProvider.Local,
            At: now);

        return past => AttemptMessage.Decide(
            past.The<Convocation>(convocation.Id),
            past.Any<Message>(messageId),
            past.The<Probationer>(convocation.ProbationerId),
            command);
    }

    private static Func<Past, Decision> Answer(Deed deed, Message message, DateTimeOffset now)
    {
        var attemptId = AttemptOf(deed, message);
        RecordAnswer answer = (deed.Choice % 7) switch
        {
            0 or 1 => new RecordAnswer.Taken(attemptId, $"SM{attemptId:N}", now),
            2 => new RecordAnswer.Refused(attemptId, 21211, DeliveryFault.InvalidNumber, now),
            3 or 4 => new RecordAnswer.NotTaken(attemptId, now.AddMinutes(1), now),
            _ => new RecordAnswer.Unknown(attemptId, now),
        };

        return past => RecordAnswer.Decide(
            past.The<Message>(message.Id),
            past.The<Convocation>(message.ConvocationId),
            answer);
    }

    private static Func<Past, Decision> Receive(Deed deed, Message message, DateTimeOffset now)
    {
        var attemptId = AttemptOf(deed, message);
        var receipt = new RecordDelivery(
            attemptId,
            $"SM{attemptId:N}",
            Receipts[deed.Choice % Receipts.Length],
            Code: 0,
            deed.Slot % 2 == 0 ? DeliveryFault.Unreachable : DeliveryFault.DeadNumber,
            now);

        return past => RecordDelivery.Decide(
            past.The<Message>(message.Id),
            past.The<Convocation>(message.ConvocationId),
            receipt);
    }

    // Now and then of an attempt that nobody made.
    private static Guid AttemptOf(Deed deed, Message message) =>
        deed.Choice % 11 == 0 ? Sample.OtherAttemptId : message.AttemptId;
}
