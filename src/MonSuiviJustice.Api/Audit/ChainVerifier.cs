using System.Security.Cryptography;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Audit;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Api.Audit;

/// <summary>Recomputes the chain from the facts, many seals in one statement, and names the first position that does not fit.</summary>
internal sealed class ChainVerifier(ChainKeys keys)
{
    /// <summary>Seals in one statement.</summary>
    private const int Page = 100;

    // Before the first seal nothing may stand: not even at a position below the first.
    private static readonly string Now =
        $"""
         select {ChainSeals.Columns}, sha256(n.entries), n.entries = s.entries
         from (select *, coalesce(lag(last_position) over (order by last_position), $1) as before
               from {ChainSeals.Rows} where last_position > $1 order by last_position limit {Page}) s
         cross join lateral (
             select {ChainSeals.Entries} as entries from {StoreSchema.Facts}.mt_events e
             where e.seq_id > s.before and e.seq_id <= s.last_position) n
         order by last_position
         """;

    private static readonly string Both =
        $"""
         select s.entries, (
             select {ChainSeals.Entries} from {StoreSchema.Facts}.mt_events e
             where e.seq_id > $1 and e.seq_id <= s.last_position)
         from {ChainSeals.Rows} s where s.last_position = $2
         """;

    /// <param name="kept">Heads that were kept outside the database.</param>
    public async Task<ChainWalk> Walk(IQuerySession session, IReadOnlyList<Seal> kept, CancellationToken cancellation)
    {
        var walk = new ChainWalk(kept, keys.Signed);

        while (walk.Broken is null)
        {
            var page = await session.Rows(
                Now,
                [Before(walk)],
                row => (Seal: ChainSeals.Of(row), Digest: row.GetFieldValue<byte[]>(7), IsLegible: row.GetBoolean(8)),
                cancellation);

            foreach (var (seal, digest, isLegible) in page)
            {
                var next = walk.Over(seal, digest, isLegible);

                if (next.Broken?.Fault == ChainFault.SealChanged && await Exactly(session, walk, seal, cancellation) is { } fact)
                {
                    return next with { Broken = fact };
                }

                walk = next;

                if (walk.Broken is not null)
                {
                    return walk;
                }
            }

            if (page.Count < Page)
            {
                return walk.End();
            }
        }

        return walk;
    }

    /// <summary>The very fact, where the seal itself is as it was signed; else null.</summary>
    private async Task<ChainBreak?> Exactly(IQuerySession session, ChainWalk before, Seal seal, CancellationToken cancellation)
    {
        var found = await session.Rows(
            Both,
            [Before(before), seal.Last],
            row => (Sealed: row.GetFieldValue<byte[]>(0), Now: row.GetFieldValue<byte[]>(1)),
            cancellation);
        return found is [var entries]
            && keys.Signed(seal)
            && seal.Follows(before.Last?.Head ?? Seal.Genesis, SHA256.HashData(entries.Sealed))
                ? SealedFacts.FirstDifference(entries.Sealed, entries.Now)
                : null;
    }

    private static long Before(ChainWalk walk) => walk.Last?.Last ?? long.MinValue;
}
