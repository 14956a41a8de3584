using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// Commits the attempts of a batch before anything is sent (decision 5). The transaction holds the convocations' streams:
/// whoever cancels one has either done so before, and the text is not attempted, or waits until the attempt is on record.
/// </summary>
internal sealed class MessageAttempts(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    Vault vault,
    ReadyTexts ready,
    TimeProvider clock)
{
    /// <summary>How soon to look again at a row that is due by the queue but not by the facts: the queue is catching up.</summary>
    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(5);

    /// <summary>The attempts that may now be sent, and how many rows were looked at.</summary>
    public async Task<(IReadOnlyList<Attempt> Attempts, int Looked)> Commit(int limit, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var now = clock.Now();
        var due = await DueMessages.Claim(session, now, limit, cancellation);

        if (due.Count == 0)
        {
            return ([], 0);
        }

        var known = await Known(session, due, cancellation);
        var people = await Addressees.Of(session, streams, known, due.Select(row => row.ProbationerId), cancellation);
        var records = await vault.Open(session, people.Ids, Opening.By(this, now), cancellation);
        var texts = await ServiceTexts.Of(session, streams, known, due, cancellation);
        var outcomes = due.Select(row => Outcome(row, known, people.Of(row.ProbationerId), records, texts, now)).ToArray();
        Write(session, outcomes, now);
        await session.SaveChangesAsync(cancellation);
        MessageCounts.Add(outcomes.SelectMany(outcome => outcome.Decision.Facts));
        var attempts = outcomes.Where(outcome => outcome.IsAttempt).ToArray();

        foreach (var attempt in attempts)
        {
            ready.Put(attempt.Outgoing(now));
        }

        return ([.. attempts.Select(attempt => attempt.Ref)], due.Count);
    }

    private async Task<ILookup<Guid, IFact>> Known(
        IQuerySession session,
        IReadOnlyList<DueMessage> due,
        CancellationToken cancellation)
    {
        var convocations = due.Select(row => row.ConvocationId).Distinct().ToArray();
        await Streams.Lock(session, convocations, "share", cancellation);
        return await streams.Read(
            session,
            [
                .. convocations,
                .. due.Select(row => row.ProbationerId).Distinct(),
                .. due.Select(row => row.PlaceId).Distinct(),
                .. due.Select(row => row.MessageId),
            ],
            cancellation);
    }

    private static AttemptOutcome Outcome(
        DueMessage row,
        ILookup<Guid, IFact> known,
        Probationer? person,
        IReadOnlyDictionary<Guid, OpenedRecord> records,
        ServiceTexts texts,
        DateTimeOffset now)
    {
        var convocation = known.Fold<Convocation, ConvocationEvent>(row.ConvocationId, Convocation.Evolve);
        var place = known.Fold<Place, PlaceEvent>(row.PlaceId, Place.Evolve);
        var record = person is null ? null : records.GetValueOrDefault(person.Id);
        var attemptId = Guid.CreateVersion7();

        // Whose it is, the queue may learn a moment later than the stream.
        if (convocation is null || person is null || place is null || convocation.ProbationerId != row.ProbationerId)
        {
            return new(row, attemptId, convocation, record, Text: "", Decision.NothingToDo);
        }

        // The address of that day: a place that moves is elsewhere by then.
        var occasion = new Occasion(
            PlaceTime.On(convocation.StartsAt, convocation.TimeZone),
            place.DetailsOn(place.DayOf(convocation.StartsAt)));
        var template = texts.Of(convocation.ServiceCode).For(convocation.Kind, row.Role, occasion);
        var text = template.About(occasion);
        var mobile = record?.Record.Mobile;
        var message = known.Fold<Message, MessageEvent>(row.MessageId, Message.Evolve);
        var decision = AttemptMessage.Decide(convocation, message, person, new(
            MessageId: row.MessageId,
            AttemptId: attemptId,
            Wording: template.Version,
            Segments: SmsSize.Of(text).Segments,
            MobileHash: mobile is null ? null : person.MobileHash,
            MobileEnding: mobile?[^2..],
            At: now));
        return new(row, attemptId, convocation, record, text, decision);
    }

    private void Write(IDocumentSession session, IReadOnlyList<AttemptOutcome> outcomes, DateTimeOffset now)
    {
        append.Add(
            session,
            [.. outcomes.SelectMany(outcome => outcome.Decision.Facts)],
            startsWith: fact => fact is MessageAttempted { Number: 1 } ? typeof(Message) : null,
            now);

        var attempts = outcomes.Where(outcome => outcome.IsAttempt).ToArray();

        if (attempts.Length > 0)
        {
            Vault.Keep(session, [.. attempts.Select(attempt => attempt.Sealed())]);
            DueMessages.Attempting(session, [.. attempts.Select(attempt => attempt.Ref)], now);
        }

        var others = outcomes.Where(outcome => !outcome.IsAttempt).ToArray();

        if (others.Length > 0)
        {
            DueMessages.Later(session, [.. others.Select(outcome => (outcome.Row.MessageId, outcome.LookAgainAt(now)))]);
        }
    }

    private sealed record AttemptOutcome(
        DueMessage Row,
        Guid AttemptId,
        Convocation? Convocation,
        OpenedRecord? Record,
        string Text,
        Decision Decision)
    {
        public bool IsAttempt => Decision.Facts.Any(fact => fact is MessageAttempted);

        public Attempt Ref => new(AttemptId, Row.MessageId, Row.ConvocationId, Row.ProbationerId);

        private OpenedRecord Opened => Record ?? throw new InvalidOperationException("An attempt without a number.");

        public (Guid, OpenedRecord, string) Sealed() => (AttemptId, Opened, Text);

        public OutgoingSms Outgoing(DateTimeOffset now) => new(
            AttemptId,
            Opened.Record.Mobile ?? throw new InvalidOperationException("An attempt without a number."),
            Text,
            ValidityAt(now));

        // At night the next hour at which texts leave; else soon, when the queue has caught up with the facts.
        public DateTimeOffset LookAgainAt(DateTimeOffset now) =>
            Convocation is { } it && !SendingHours.Includes(now, it.TimeZone)
                ? SendingHours.NotBefore(now, it.TimeZone)
                : now + CatchUp;

        // Past its use a text only confuses: the provider stops trying then.
        private TimeSpan ValidityAt(DateTimeOffset now) =>
            Convocation?.Pending.FirstOrDefault(message => message.MessageId == Row.MessageId) is { } owed
                ? owed.LatestAt - now
                : MessagePlan.LastUsefulNotice;
    }
}
