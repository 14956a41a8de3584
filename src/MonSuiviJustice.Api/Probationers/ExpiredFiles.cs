using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// On every node: erases the files that have been in the archive for six months, however late this runs. The keys go in the
/// transaction of the facts: a crash leaves neither a fact without its erasure nor an erasure without its fact.
/// </summary>
internal sealed class ExpiredFiles(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    TimeProvider clock,
    Retention retention,
    ILogger<ExpiredFiles> logger)
    : Chore(retention.Tick, logger)
{
    private const int Batch = 500;

    private static readonly string Expired =
        $"""
         select p.probationer_id from {ProbationerTable.Rows} p
         where p.file = '{nameof(FileState.Archived)}' and p.merged_into is null
             and (p.file_since at time zone 'UTC' + make_interval(months => $2)) at time zone 'UTC' <= $1
         limit {Batch} for update of p skip locked
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var now = clock.Now();
        var people = await session.Rows(Expired, [now, retention.EraseAfterMonths], row => row.GetGuid(0), cancellation);

        if (people.Count == 0)
        {
            return false;
        }

        var known = await Held(session, people, cancellation);
        var merged = await Held(session, [.. known.SelectMany(person => person.Merged)], cancellation);
        var facts = known
            .SelectMany(person => EraseExpired.Decide(
                person,
                [.. merged.Where(it => it.MergedInto == person.Id)],
                new(retention.ErasureOf(person.FileSince), now)).Facts)
            .OfType<ProbationerErased>()
            .ToArray();
        Guid[] erased = [.. facts.Select(fact => fact.ProbationerId)];
        append.Add(session, facts, startsWith: _ => null, now);
        Vault.Forget(session, erased);

        // The daemon says the same a moment later: until then, nobody looks at these again.
        session.QueueSqlCommand(
            $"update {ProbationerTable.Rows} set file = '{nameof(FileState.Erased)}', file_since = ? where probationer_id = any(?)",
            now,
            erased);
        await session.SaveChangesAsync(cancellation);

        // Nothing decided: the views are catching up, and the next tick looks again.
        return people.Count == Batch && facts.Length > 0;
    }

    /// <summary>These people as they are, until the transaction ends.</summary>
    private async Task<IReadOnlyCollection<Probationer>> Held(
        IQuerySession session,
        IReadOnlyList<Guid> people,
        CancellationToken cancellation)
    {
        await Streams.Lock(session, people, "update", cancellation);
        var known = await streams.Read(session, people, cancellation);
        return [.. known.FoldAll<Probationer, ProbationerEvent>(Probationer.Evolve).Values];
    }
}
