using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;

namespace MonSuiviJustice.Projections.CaseHistory;

/// <summary>
/// One text from its plan to its receipts: told by the facts of the convocation that owes it and by its own, in the order
/// in which they were recorded. It stands where <see cref="SmsQueueTable"/> says that it does.
/// </summary>
/// <param name="Cause">The fact of the convocation that made it due.</param>
/// <param name="Convoked">The date that it speaks of.</param>
/// <param name="RetryAt">When it is tried again; null when it is not.</param>
/// <param name="Ending">The fact of the convocation that called it off or let it expire; null when none did.</param>
public sealed record MessageStory(
    ConvocationEvent Cause,
    PlannedMessage Plan,
    DateTimeOffset PlannedAt,
    DateTimeOffset Convoked,
    string TimeZone,
    QueueState State,
    DateTimeOffset? RetryAt,
    ConvocationEvent? Ending,
    FactList<MessageTry> Tries)
{
    /// <summary>Null when the convocation never owed it.</summary>
    public static MessageStory? Of(Guid messageId, IEnumerable<IFact> facts)
    {
        ConvocationEvent? cause = null;
        var timeZone = "";
        MessageStory? story = null;

        foreach (var fact in facts)
        {
            timeZone = fact is ConvocationBooked booked ? booked.TimeZone : timeZone;
            story = story?.Next(fact) ?? Planned(messageId, cause, timeZone, fact);
            cause = fact is ConvocationEvent it and not ConvocationMessagesPlanned ? it : cause;
        }

        return story;
    }

    private static MessageStory? Planned(Guid messageId, ConvocationEvent? cause, string timeZone, IFact fact) =>
        fact is ConvocationMessagesPlanned planned
        && planned.Messages.FirstOrDefault(message => message.MessageId == messageId) is { } message
            ? new(
                Cause: cause ?? planned,
                Plan: message,
                PlannedAt: planned.PlannedAt,
                Convoked: planned.StartsAt,
                TimeZone: timeZone,
                State: message.TooLate ? QueueState.Expired : QueueState.Due,
                RetryAt: null,
                Ending: null,
                Tries: [])
            : null;

    private MessageStory Next(IFact fact) => fact switch
    {
        ConvocationMessageExpired { Reason: not ExpiryReason.Rejected } it when it.MessageId == Plan.MessageId =>
            this with { State = QueueState.Expired, Ending = it },
        ConvocationMessageWithdrawn it when it.MessageId == Plan.MessageId =>
            this with { State = QueueState.CalledOff, Ending = it },
        ConvocationPlanFollowed it when it.CalledOff.Contains(Plan.MessageId) =>
            this with { State = QueueState.CalledOff, Ending = it },
        ConvocationEvent it when CallsOff(it) is { } at && State == QueueState.Due && Plan.LatestAt >= at =>
            this with { State = QueueState.CalledOff, Ending = it },
        MessageCalledOff when State == QueueState.Due => this with { State = QueueState.CalledOff },
        MessageAttempted it => this with
        {
            State = QueueState.Attempting,
            RetryAt = null,
            Tries = [.. Tries, MessageTry.Of(it)],
        },
        MessageDeferred it => this with
        {
            State = QueueState.Due,
            RetryAt = it.RetryAt,
            Tries = [.. Tries.SkipLast(1), Tries[^1].Next(it)],
        },
        MessageEvent it when StateAfter(it) is { } state => this with
        {
            State = state,
            Tries = [.. Tries.SkipLast(1), Tries[^1].Next(it)],
        },
        _ => this,
    };

    private static QueueState? StateAfter(MessageEvent fact) => fact switch
    {
        MessageAccepted => QueueState.Accepted,
        MessageSent => QueueState.Sent,
        MessageDelivered => QueueState.Delivered,
        MessageUndelivered => QueueState.Undelivered,
        MessageRejected => QueueState.Rejected,
        MessageUncertain => QueueState.Uncertain,
        _ => null,
    };

    private static DateTimeOffset? CallsOff(ConvocationEvent fact) => fact switch
    {
        ConvocationRescheduled it => it.RescheduledAt,
        ConvocationCancelled it => it.CancelledAt,
        ConvocationHonoured it => it.RecordedAt,
        ConvocationTurnedAway it => it.RecordedAt,
        ConvocationMissed it => it.RecordedAt,
        ConvocationExcused it => it.RecordedAt,
        ConvocationOutcomeCorrected it => it.CorrectedAt,
        _ => null,
    };
}
