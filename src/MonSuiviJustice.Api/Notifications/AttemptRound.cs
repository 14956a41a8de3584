using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>What is decided of the rows of one batch, on what was read for all of them.</summary>
/// <param name="due">In the order in which they are due.</param>
internal sealed class AttemptRound(
    IReadOnlyList<DueMessage> due,
    ILookup<Guid, IFact> known,
    Addressees people,
    ServiceTexts texts,
    OtherHalves halves,
    StopLinks links,
    Sending? sending,
    SmsProvider provider,
    DateTimeOffset now)
{
    /// <summary>How many texts are due to each number.</summary>
    public IReadOnlyDictionary<string, int> Numbers => due
        .Select(row => people.Of(row.ProbationerId)?.MobileHash)
        .OfType<string>()
        .GroupBy(hash => hash)
        .ToDictionary(number => number.Key, number => number.Count());

    /// <summary>How many each number may still be sent today; none of them is sent while this is empty.</summary>
    public Dictionary<string, int> Left { get; set; } = [];

    /// <summary>What the vault knows of the people; nothing is sent while this is empty.</summary>
    public IReadOnlyDictionary<Guid, OpenedRecord> Records { get; set; } = new Dictionary<Guid, OpenedRecord>();

    public IReadOnlyList<AttemptOutcome> Outcomes() => [.. due.Select(OutcomeOf)];

    private AttemptOutcome OutcomeOf(DueMessage row)
    {
        var convocation = known.Fold<Convocation, ConvocationEvent>(row.ConvocationId, Convocation.Evolve);
        var place = known.Fold<Place, PlaceEvent>(row.PlaceId, Place.Evolve);
        var person = people.Of(row.ProbationerId);
        var record = person is null ? null : Records.GetValueOrDefault(person.Id);
        var attemptId = Guid.CreateVersion7();
        var counted = Left.Count == 0 ? null : person?.MobileHash;

        // Whose it is, the queue may learn a moment later than the stream.
        if (convocation is null || person is null || place is null || convocation.ProbationerId != row.ProbationerId)
        {
            return new(row, attemptId, provider, convocation, record, counted, Text: "", Hours: null, IsFull: false, Decision.NothingToDo);
        }

        var (said, wording) = SaidOf(row.Role, convocation, place, record?.Record.Language ?? MessageLanguage.French);
        var text = said + links.EndOf(person.Id);
        var mobile = record?.Record.Mobile;

        // What tells two dates is not left out for the kind of one of them.
        var plan = texts.PlanOf(convocation.ServiceCode, convocation.Kind);
        var message = known.Fold<Message, MessageEvent>(row.MessageId, Message.Evolve);
        var decision = AttemptMessage.Decide(convocation, message, person, new(
            MessageId: row.MessageId,
            AttemptId: attemptId,
            Wording: wording,
            Segments: SmsSize.Of(text).Segments,
            MobileHash: mobile is null ? null : person.MobileHash,
            MobileEnding: mobile?[^2..],
            Provider: provider,
            At: now,
            Sending: sending,
            Plan: halves.With(convocation, row.Role) is null ? plan : plan with { Silent = null }));
        var isFull = decision.Facts.Any(fact => fact is MessageAttempted) && !Uses(counted);
        return new(
            row, attemptId, provider, convocation, record, counted, text, plan.Hours, isFull, isFull ? Decision.NothingToDo : decision);
    }

    private (string Said, string Wording) SaidOf(
        MessageRole role,
        Convocation convocation,
        Place place,
        MessageLanguage language)
    {
        var occasion = OtherHalves.OccasionOf(convocation, place);

        if (halves.With(convocation, role) is { } other)
        {
            return (JointSummons.About(occasion, other), JointSummons.Version);
        }

        var template = texts.Of(convocation.ServiceCode).For(convocation.Kind, role, occasion, language);
        return (template.About(occasion), template.Version);
    }

    private bool Uses(string? number)
    {
        if (number is null || Left[number] == 0)
        {
            return false;
        }

        Left[number]--;
        return true;
    }
}

/// <param name="NumberHash">Under which the text was counted; null when it was not.</param>
/// <param name="Hours">Within which the service wishes texts to leave; null for those of everywhere.</param>
/// <param name="IsFull">The number was sent as much as it may be in a day.</param>
internal sealed record AttemptOutcome(
    DueMessage Row,
    Guid AttemptId,
    SmsProvider Provider,
    Convocation? Convocation,
    OpenedRecord? Record,
    string? NumberHash,
    string Text,
    DayHours? Hours,
    bool IsFull,
    Decision Decision)
{
    /// <summary>How soon to look again at a row that is due by the queue but not by the facts: the queue is catching up.</summary>
    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(5);

    /// <summary>How soon to look again whether a number may be sent something.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMinutes(30);

    public bool IsAttempt => Decision.Facts.Any(fact => fact is MessageAttempted);

    public Attempt Ref => new(AttemptId, Row.MessageId, Row.ConvocationId, Row.ProbationerId, Provider);

    private OpenedRecord Opened => Record ?? throw new InvalidOperationException("An attempt without a number.");

    public (Guid, OpenedRecord, string) Sealed() => (AttemptId, Opened, Text);

    public OutgoingSms Outgoing(DateTimeOffset now) => new(
        AttemptId,
        Opened.Record.Mobile ?? throw new InvalidOperationException("An attempt without a number."),
        Text,
        ValidityAt(now));

    private PlannedMessage? Owed => Convocation?.Pending.FirstOrDefault(message => message.MessageId == Row.MessageId);

    // The next hour at which texts leave; else soon, when the queue has caught up with the facts.
    public DateTimeOffset LookAgainAt(DateTimeOffset now)
    {
        var opening = Convocation is { } it ? SendingHours.Opening(now, it.TimeZone, Hours, Owed?.LatestAt ?? now) : now;
        return opening > now ? opening : now + (IsFull ? Breath : CatchUp);
    }

    // Past its use a text only confuses: the provider stops trying then.
    private TimeSpan ValidityAt(DateTimeOffset now) => Owed is { } owed ? owed.LatestAt - now : MessagePlan.LastUsefulNotice;
}
