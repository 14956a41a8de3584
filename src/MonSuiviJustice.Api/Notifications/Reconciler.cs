using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// Settles attempts of unknown outcome: a crash between the call and its record, a lost answer. It asks the provider's own
/// list and never sends; only what the list has lacked for long enough is planned again (decision 5).
/// </summary>
internal sealed class Reconciler(
    IDocumentStore store,
    Streams streams,
    Vault vault,
    AnswerRecord answers,
    SmsProviders providers,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<Reconciler> logger)
    : Chore(configuration.GetValue("Notifications:ReconcileTick", TimeSpan.FromSeconds(5)), logger)
{
    private const int Batch = 100;

    /// <summary>An attempt without an answer for this long has lost its process: a call takes ten seconds at most.</summary>
    private static readonly TimeSpan Orphaned = TimeSpan.FromMinutes(1);

    /// <summary>The provider's list may lag: only after this long does it prove that a text was not taken.</summary>
    private static readonly TimeSpan ListIsComplete = TimeSpan.FromMinutes(15);

    // Of whom the vault has forgotten, nobody can ask the provider: the number is gone, and the fate stays unknown.
    private static readonly string OpenSql =
        $"""
         select message_id, convocation_id, probationer_id, attempt_id, provider from {SmsQueueTable.Rows}
         where state in ('Attempting', 'Uncertain') and attempted_at <= $1 and attempt_id is not null
             and (state = 'Attempting' or exists (select from {Vault.People} where person_id = probationer_id))
         order by attempted_at
         limit {Batch}
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var open = await Open(session, cancellation);

        if (open.Count == 0)
        {
            return false;
        }

        var facts = await streams.Read(
            session,
            [.. open.Select(it => it.MessageId), .. open.Select(it => it.ProbationerId).Distinct()],
            cancellation);
        var people = await Addressees.Of(session, streams, facts, open.Select(it => it.ProbationerId), cancellation);
        var opening = Opening.By(this, clock.Now());
        var records = await vault.Open(session, people.Ids, opening, cancellation);
        var texts = await vault.Read(session, [.. open.Select(it => it.AttemptId)], opening, cancellation);
        var settled = new List<(Attempt, RecordAnswer)>();

        foreach (var attempt in open)
        {
            var message = facts.Fold<Message, MessageEvent>(attempt.MessageId, Message.Evolve);

            if (message is { IsOpen: true } && message.AttemptId == attempt.AttemptId)
            {
                var called = NumberOf(message, people.Of(attempt.ProbationerId), records);
                settled.Add((attempt, called is not null && texts.TryGetValue(attempt.AttemptId, out var text)
                    ? await Settle(session, message, called, text, cancellation)
                    : new RecordAnswer.Unknown(message.AttemptId, clock.Now())));
            }
        }

        await answers.Record(settled, cancellation);

        // What stays open is asked about again, and not at once.
        return false;
    }

    // The list of a number that was not called proves nothing: who changed it meanwhile would be told twice.
    private static string? NumberOf(
        Message message,
        Probationer? person,
        IReadOnlyDictionary<Guid, OpenedRecord> records) =>
        person?.MobileHash == message.MobileHash ? records.GetValueOrDefault(person.Id)?.Record.Mobile : null;

    private async Task<RecordAnswer> Settle(
        IQuerySession session,
        Message message,
        string mobile,
        string text,
        CancellationToken cancellation)
    {
        var now = clock.Now();

        try
        {
            // Of nobody but the one that was asked: the silence of another provider proves nothing.
            var listed = await providers.Of(message.Provider).List(mobile, message.AttemptedAt, cancellation);

            if (listed is null)
            {
                return new RecordAnswer.Unknown(message.AttemptId, now);
            }

            var taken = await NotYetKnown(session, [.. listed.Where(it => it.Body == text)], cancellation);

            return taken is not null
                ? new RecordAnswer.Taken(message.AttemptId, taken.ProviderId, now)
                : now - message.AttemptedAt >= ListIsComplete
                    ? new RecordAnswer.NotTaken(message.AttemptId, now, now)
                    : new RecordAnswer.Unknown(message.AttemptId, now);
        }
        catch (HttpRequestException)
        {
            // It says nothing about this text, and the others are still asked about.
            return new RecordAnswer.Unknown(message.AttemptId, now);
        }
    }

    // Two reminders of one convocation read the same: one that is already on record is not this one.
    private static async Task<ProviderMessage?> NotYetKnown(
        IQuerySession session,
        IReadOnlyList<ProviderMessage> listed,
        CancellationToken cancellation)
    {
        var known = await session.Rows(
            $"select provider_id from {SmsQueueTable.Rows} where provider_id = any($1)",
            [listed.Select(it => it.ProviderId).ToArray()],
            row => row.GetString(0),
            cancellation);
        return listed.FirstOrDefault(it => !known.Contains(it.ProviderId));
    }

    private Task<IReadOnlyList<Attempt>> Open(IQuerySession session, CancellationToken cancellation) => session.Rows(
        OpenSql,
        [clock.Now() - Orphaned],
        row => new Attempt(
            row.GetGuid(3), row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), providers.Named(row.Text(4))),
        cancellation);
}
