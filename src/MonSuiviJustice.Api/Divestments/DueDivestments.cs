using Marten;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Divestments;

namespace MonSuiviJustice.Api.Divestments;

/// <summary>
/// On every node: chases, accepts by silence, hands over and gives up when the calendar says so, however late this runs. The
/// view says where to look; the facts of the divestment and of the person decide, while nobody else writes them.
/// </summary>
internal sealed class DueDivestments(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    Vault vault,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<DueDivestments> logger)
    : Chore(configuration.GetValue("Divestments:Tick", TimeSpan.FromMinutes(1)), logger)
{
    private const int Batch = 100;

    private static readonly string Due =
        $"""
         select d.divestment_id, d.probationer_id from {DivestmentTable.Rows} d
         where d.outcome is null and $1 >= least(
             {DaysAfter("d.last_word_at", DivestmentDates.Chaser)},
             case when d.escalated_at is null
                 then {DaysAfter("d.requested_at", DivestmentDates.Silence)}
                 else {DaysAfter("d.escalated_at", DivestmentDates.Escalation)} end)
         order by d.divestment_id limit {Batch}
         """;

    // An agenda that the view does not know yet is somewhere else.
    private static readonly string Elsewhere =
        $"""
         select h.probationer_id, coalesce(a.service_code, '') from {HeldTimes.Rows} h
         left join {AgendaTable.Rows} a using (agenda_id)
         where h.probationer_id = any($1) and h.starts_at > $2
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var now = clock.Now();
        var due = await session.Rows(Due, [now], row => (Id: row.GetGuid(0), Person: row.GetGuid(1)), cancellation);

        if (due.Count == 0)
        {
            return false;
        }

        await session.BeginTransactionAsync(cancellation);
        Guid[] people = [.. due.Select(it => it.Person).Distinct()];
        Guid[] locked = [.. due.Select(it => it.Id), .. people];
        await Streams.Lock(session, locked, "update", cancellation);
        await ClosedFiles.Hold(session, people, now, cancellation);
        var held = await session.Rows(Elsewhere, [people, now], row => (Person: row.GetGuid(0), Service: row.GetString(1)), cancellation);
        var opened = await vault.Open(session, people, Opening.By(this, now), cancellation);
        var known = await streams.Read(session, locked, cancellation);
        var files = await WithMerged(session, known.FoldAll<Probationer, ProbationerEvent>(Probationer.Evolve), cancellation);
        var decided = known.FoldAll<Divestment, DivestmentEvent>(Divestment.Evolve).Values
            .Select(divestment => (Divestment: divestment, AdvanceDivestment.Decide(
                divestment,
                files[divestment.ProbationerId],
                [.. files.Values.Where(it => it.MergedInto == divestment.ProbationerId)],
                new(
                    IsComplete: opened.GetValueOrDefault(divestment.ProbationerId).IsComplete(),
                    IsExpectedElsewhere: held.Any(it =>
                        it.Person == divestment.ProbationerId && !divestment.Destinations.Contains(it.Service)),
                    now)).Facts))
            .ToArray();
        var facts = decided.SelectMany(it => it.Facts).ToArray();
        Outbox.Add(session, [.. decided.SelectMany(it => DivestmentEmails.Of(it.Divestment, it.Facts)).DistinctBy(it => it.Id)], now);
        append.Add(session, facts, startsWith: _ => null, now);
        await session.SaveChangesAsync(cancellation);

        // Nothing decided: the view is catching up, and the next tick looks again.
        return due.Count == Batch && facts.Length > 0;
    }

    /// <summary>These people and the files that are read under theirs, while nobody else writes them.</summary>
    private async Task<IReadOnlyDictionary<Guid, Probationer>> WithMerged(
        IQuerySession session,
        IReadOnlyDictionary<Guid, Probationer> people,
        CancellationToken cancellation)
    {
        Guid[] merged = [.. people.Values.SelectMany(person => person.Merged)];

        if (merged.Length == 0)
        {
            return people;
        }

        await Streams.Lock(session, merged, "update", cancellation);
        var known = await streams.Read(session, merged, cancellation);
        return people.Concat(known.FoldAll<Probationer, ProbationerEvent>(Probationer.Evolve)).DistinctBy(it => it.Key).ToDictionary();
    }

    private static string DaysAfter(string instant, int days) =>
        $"(date_trunc('day', {instant} at time zone d.time_zone) + interval '{days} days') at time zone d.time_zone";
}
