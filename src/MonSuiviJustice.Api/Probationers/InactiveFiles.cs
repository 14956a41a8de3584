using Marten;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Kernel;
using MonSuiviJustice.Projections.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// On every node: archives the files in which nothing has happened for twelve months, however late this runs. The views only
/// say where to look; the person's own facts and the times that they hold decide, while nobody can book them.
/// </summary>
internal sealed class InactiveFiles(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    TimeProvider clock,
    Retention retention,
    ILogger<InactiveFiles> logger)
    : Chore(retention.Tick, logger)
{
    private const int Batch = 500;

    // Views that are being built again know less than there was: nobody is archived by what they have not seen yet.
    private static readonly string Inactive =
        $"""
         select p.probationer_id from {ProbationerTable.Rows} p
         where (select coalesce(max(seq_id), 0) from {StoreSchema.Facts}.mt_events) - 10000 <= (
                 select coalesce(max(last_seq_id), 0) from {StoreSchema.Facts}.mt_event_progression where name = '{Tables.Name}:All')
             and p.file = '{nameof(FileState.Open)}' and p.file_since <= $1 and p.merged_into is null
             and not exists (
                 select from {ConvocationTable.Rows} c where c.probationer_id = p.probationer_id and c.starts_at > $1)
             and not exists (
                 select from {ProbationerTable.Rows} o join {ConvocationTable.Rows} c on c.probationer_id = o.probationer_id
                 where o.merged_into = p.probationer_id and c.starts_at > $1)
         limit {Batch} for update of p skip locked
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var now = clock.Now();
        var since = retention.InactiveSince(now);
        var people = await session.Rows(Inactive, [since], row => row.GetGuid(0), cancellation);

        if (people.Count == 0)
        {
            return false;
        }

        await Streams.Lock(session, people, "update", cancellation);
        var held = await ClosedFiles.Hold(session, people, since, cancellation);
        var known = await streams.Read(session, people, cancellation);
        var facts = people
            .Select(id => known.Fold<Probationer, ProbationerEvent>(id, Probationer.Evolve))
            .OfType<Probationer>()
            .SelectMany(person => ArchiveInactive.Decide(
                person,
                held.TryGetValue(person.Id, out var latest) ? latest : null,
                new(since, now)).Facts)
            .OfType<ProbationerArchived>()
            .ToArray();
        append.Add(session, facts, startsWith: _ => null, now);

        // The daemon says the same a moment later: until then, nobody looks at these again.
        session.QueueSqlCommand(
            $"update {ProbationerTable.Rows} set file = '{nameof(FileState.Archived)}', file_since = ? where probationer_id = any(?)",
            now,
            facts.Select(fact => fact.ProbationerId).ToArray());
        await session.SaveChangesAsync(cancellation);

        // Nothing decided: the views are catching up, and the next tick looks again.
        return people.Count == Batch && facts.Length > 0;
    }
}
