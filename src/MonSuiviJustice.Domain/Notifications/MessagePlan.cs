using System.Globalization;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// What is told, and when: reminders as everywhere, until the plan of the service moves them.
/// </summary>
/// <param name="ConvocationId">Whose texts these are.</param>
/// <param name="Round">How many times this convocation has been planned before: keeps the ids apart.</param>
public sealed record MessagePlan(Guid ConvocationId, int Round, DateTimeOffset StartsAt, string TimeZone)
{
    /// <summary>A text that is late still helps somebody who has this long to come.</summary>
    public static readonly TimeSpan LastUsefulNotice = TimeSpan.FromHours(2);

    /// <summary>Booked closer than this, the summons is the reminder.</summary>
    public static readonly TimeSpan SummonsIsReminder = TimeSpan.FromHours(36);

    /// <summary>How long after a miss the text about it still makes sense.</summary>
    private static readonly TimeSpan MissStaysFresh = TimeSpan.FromDays(3);

    /// <summary>A handset that was out of reach is tried again after this long, once.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>And only when the convocation is further ahead than this.</summary>
    private static readonly TimeSpan WorthRepeating = TimeSpan.FromHours(6);

    /// <summary>For a convocation booked or moved now.</summary>
    /// <param name="role">What is told now when the agent chose to: a summons or a new date.</param>
    public FactList<PlannedMessage> ForDate(MessageRole role, Telling telling, DateTimeOffset now) => telling switch
    {
        Telling.NowAndRemind => ToldNow(role, now),
        Telling.RemindOnly => RemindedOnly(now),
    };

    public FactList<PlannedMessage> ForCancellation(DateTimeOffset now) => [AtOnce(MessageRole.Cancellation, now)];

    public FactList<PlannedMessage> ForNewAddress(DateTimeOffset now) => [AtOnce(MessageRole.AddressChanged, now)];

    public FactList<PlannedMessage> ForAbsence(DateTimeOffset now)
    {
        var due = SendingHours.NotBefore(now, TimeZone);
        return [Message(MessageRole.Missed, days: 0, due, due + MissStaysFresh, tooLate: false)];
    }

    /// <summary>
    /// The same once more, for a handset that was out of reach; null when the convocation is too near (Twilio, errors 30003, 30008 and 30410).
    /// </summary>
    public PlannedMessage? Again(MessageRole role, Guid messageId, DateTimeOffset now)
    {
        var due = SendingHours.NotBefore(now + Pause, TimeZone);
        var latest = StartsAt - LastUsefulNotice;
        return StartsAt - now > WorthRepeating && due <= latest
            ? Message(role, days: 0, due, latest, tooLate: false) with { Repeats = messageId }
            : null;
    }

    /// <summary>Those of a plan that are still to come; in the order of its days.</summary>
    /// <param name="arrangedAt">When it was booked or moved last.</param>
    /// <param name="after">What is due later than this.</param>
    public IEnumerable<PlannedMessage> RemindersOf(ReminderPlan plan, DateTimeOffset arrangedAt, DateTimeOffset after)
    {
        foreach (var (days, ahead) in plan.Steps)
        {
            var due = SendingHours.NotAfter(PlaceTime.DaysBefore(StartsAt, days, TimeZone), TimeZone, plan.Hours);

            if (due > after && StartsAt - arrangedAt > TimeSpan.FromDays(ahead))
            {
                yield return Message(MessageRole.Reminder, days, due, StartsAt - LastUsefulNotice, tooLate: false);
            }
        }
    }

    /// <summary>The same at once, for a person who has another number.</summary>
    public PlannedMessage ToNewNumber(MessageRole role, Guid messageId, DateTimeOffset now) =>
        AtOnce(role, now) with { Repeats = messageId };

    // A reminder that would not come after what is told now says nothing new.
    private FactList<PlannedMessage> ToldNow(MessageRole role, DateTimeOffset now)
    {
        var told = AtOnce(role, now);
        return StartsAt - now < SummonsIsReminder
            ? [told]
            : [told, .. RemindersFrom(now).Where(reminder => reminder.DueAt > told.DueAt)];
    }

    private FactList<PlannedMessage> RemindedOnly(DateTimeOffset now)
    {
        FactList<PlannedMessage> reminders = [.. RemindersFrom(now)];
        return reminders.Count > 0 ? reminders : [AtOnce(MessageRole.Reminder, now)];
    }

    private IEnumerable<PlannedMessage> RemindersFrom(DateTimeOffset now) => RemindersOf(ReminderPlan.BuiltIn, now, now);

    private PlannedMessage AtOnce(MessageRole role, DateTimeOffset now)
    {
        var due = SendingHours.NotBefore(now, TimeZone);
        var useful = StartsAt - LastUsefulNotice;

        return due == now
            ? Message(role, days: 0, due, now < useful ? useful : StartsAt, tooLate: false)
            : Message(role, days: 0, due, useful, tooLate: due > useful);
    }

    private PlannedMessage Message(
        MessageRole role,
        int days,
        DateTimeOffset due,
        DateTimeOffset latest,
        bool tooLate) => new(
            MessageId: StableId.Of(
                "message",
                string.Create(CultureInfo.InvariantCulture, $"{ConvocationId}/{Round}/{role}/{days}")),
            Role: role,
            DueAt: due.ToUniversalTime(),
            LatestAt: latest.ToUniversalTime(),
            TooLate: tooLate);
}
