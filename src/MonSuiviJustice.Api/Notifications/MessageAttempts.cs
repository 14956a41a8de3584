using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

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
    SmsAllowance allowance,
    NumberCounts counts,
    SmsProviders providers,
    StopLinks links,
    ReadyTexts ready,
    TimeProvider clock)
{
    /// <summary>The attempts that may now be sent, and how many rows were looked at.</summary>
    public async Task<(IReadOnlyList<Attempt> Attempts, int Looked)> Commit(int limit, CancellationToken cancellation) =>
        await Commit(limit, tooLate: false, cancellation)

        // While sending is suspended, what comes to be of no use is recorded as not sent, and nothing else is touched.
        ?? await Commit(limit, tooLate: true, cancellation)
        ?? throw new InvalidOperationException("What is too late needs nobody's leave.");

    /// <returns>Null when sending is suspended.</returns>
    private async Task<(IReadOnlyList<Attempt> Attempts, int Looked)?> Commit(
        int limit,
        bool tooLate,
        CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var now = clock.Now();
        var due = await DueMessages.Claim(session, now, limit, tooLate, cancellation);
        var granted = tooLate ? due.Count : await allowance.Take(due.Count, cancellation);
        var looked = granted < due.Count ? 0 : due.Count;

        if (granted == 0)
        {
            return ([], 0);
        }

        due = [.. due.Take(granted)];
        var known = await Known(session, due, cancellation);
        var sending = known.Fold<Sending, SendingEvent>(Sending.Id, Sending.Evolve);

        if (sending?.Suspended is not null && !tooLate)
        {
            return null;
        }

        var people = await Addressees.Of(session, streams, known, due.Select(row => row.ProbationerId), cancellation);
        var texts = await ServiceTexts.Of(session, streams, known, due.Select(row => row.ConvocationId), cancellation);
        var halves = await OtherHalves.Of(session, streams, known, due, cancellation);
        var round = new AttemptRound(due, known, people, texts, halves, links, sending, providers.Current, now);

        if (!tooLate)
        {
            round.Left = await counts.Left(session, round.Numbers, now, cancellation);
            round.Records = await vault.Open(session, people.Ids, Opening.By(this, now), cancellation);
        }

        var outcomes = round.Outcomes();
        Write(session, outcomes, now);
        await session.SaveChangesAsync(cancellation);
        MessageCounts.Add(outcomes.SelectMany(outcome => outcome.Decision.Facts));
        var attempts = outcomes.Where(outcome => outcome.IsAttempt).ToArray();

        foreach (var attempt in attempts)
        {
            ready.Put(attempt.Outgoing(now));
        }

        return ([.. attempts.Select(attempt => attempt.Ref)], looked);
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
                Sending.Id,
            ],
            cancellation);
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

        GiveBack(session, outcomes, now);
        var others = outcomes.Where(outcome => !outcome.IsAttempt).ToArray();

        if (others.Length > 0)
        {
            DueMessages.Later(session, [.. others.Select(outcome => (outcome.Row.MessageId, outcome.LookAgainAt(now)))]);
        }
    }

    private static void GiveBack(IDocumentSession session, IReadOnlyList<AttemptOutcome> outcomes, DateTimeOffset now)
    {
        var unsent = outcomes.Where(outcome => !outcome.IsAttempt && outcome.NumberHash is not null)
            .GroupBy(outcome => outcome.NumberHash ?? "")
            .ToDictionary(number => number.Key, number => number.Count());

        if (unsent.Count > 0)
        {
            NumberCounts.GiveBack(session, unsent, now);
        }
    }
}
