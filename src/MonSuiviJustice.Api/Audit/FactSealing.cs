using System.Security.Cryptography;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Audit;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Api.Audit;

/// <summary>
/// On every node, one at a time: seals facts in global order, in batches, until none is left (ADR 0019). Each head is logged
/// as well: wherever the log goes, it is kept outside the database.
/// </summary>
internal sealed partial class FactSealing(
    IDocumentStore store,
    ChainKeys keys,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<FactSealing> logger)
    : Chore(configuration.GetValue("Chain:Tick", TimeSpan.FromMinutes(1)), logger)
{
    /// <summary>Any number that no other advisory lock has.</summary>
    private const long OneAtATime = 0x6368_6169_6E;

    // The transaction number is taken after the position was read, and only where there is something to seal.
    private static readonly string MarkSql =
        $"""
         select newest, case when newest > last then pg_current_xact_id()::text::bigint end, clock_timestamp()
         from (select coalesce((select max(seq_id) from {StoreSchema.Facts}.mt_events), 0) as newest,
                      coalesce((select max(last_position) from {ChainSeals.Rows}), 0) as last) it
         """;

    // An append may take its position a moment before its number: until then it is busy, under the same role.
    private const string Settled =
        """
        select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= $1 and not exists (
            select from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_xid is null
                and state = 'active' and xact_start <= $2)
        """;

    private static readonly string Next =
        $"""
         select min(e.seq_id), max(e.seq_id), count(*), {ChainSeals.Entries}
         from (select * from {StoreSchema.Facts}.mt_events where seq_id > $1 and seq_id <= $2 order by seq_id limit $3) e
         """;

    private static readonly string Newest =
        $"select last_position, head from {ChainSeals.Rows} order by last_position desc limit 1";

    private readonly int _batch = configuration.GetValue("Chain:Batch", 1000);

    /// <summary>
    /// A position, and the number of a transaction and the hour after it was read. Once no transaction below that number
    /// runs, nor a busy one from before that hour that has no number yet, the gaps below the position stay gaps.
    /// </summary>
    private Mark? _mark;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        _mark ??= await MarkNewest(cancellation);

        if (_mark is not { } mark || !await HasSettled(mark, cancellation))
        {
            return false;
        }

        var more = await Seal(mark.Position, cancellation);
        _mark = more ? mark : null;
        return more;
    }

    private async Task<Mark?> MarkNewest(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var marks = await session.Rows(
            MarkSql,
            [],
            row => row.IsDBNull(1) ? null : new Mark(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2)),
            cancellation);
        return marks[0];
    }

    private async Task<bool> HasSettled(Mark mark, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var settled = await session.Rows(Settled, [mark.Transaction, mark.At], row => row.GetBoolean(0), cancellation);
        return settled[0];
    }

    /// <summary>True when a whole batch was sealed, and more may be left.</summary>
    private async Task<bool> Seal(long upTo, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var isAlone = await session.Rows(
            "select pg_try_advisory_xact_lock($1)", [OneAtATime], row => row.GetBoolean(0), cancellation);

        if (!isAlone[0])
        {
            return false;
        }

        var newest = await session.Rows(Newest, [], row => (Last: row.GetInt64(0), Head: row.GetString(1)), cancellation);
        var (last, before) = newest is [var one] ? one : (long.MinValue, Domain.Audit.Seal.Genesis);
        var batch = await session.Rows(
            Next,
            [last, upTo, _batch],
            row => row.GetInt64(2) == 0
                ? null
                : new Batch(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3)),
            cancellation);

        if (batch[0] is not { } facts)
        {
            return false;
        }

        var seal = SealOf(before, facts);
        session.QueueSqlCommand(
            $"insert into {ChainSeals.Rows} ({ChainSeals.Columns}, entries) values (?, ?, ?, ?, ?, ?, ?, ?)",
            seal.First, seal.Last, seal.Facts, seal.SealedAt, seal.Head, seal.KeyId, seal.Signature, facts.Entries);
        await session.SaveChangesAsync(cancellation);
        Sealed(logger, seal.Facts, seal.Last, seal.Head, seal.KeyId, seal.Signature);
        return seal.Facts == _batch;
    }

    private Seal SealOf(string before, Batch facts)
    {
        var now = clock.Now();
        var head = Domain.Audit.Seal.HeadOf(
            before, facts.First, facts.Last, facts.Count, now, SHA256.HashData(facts.Entries));
        return new(facts.First, facts.Last, facts.Count, now, head, keys.Newest.Id, keys.Newest.Sign(head));
    }

    [LoggerMessage(
        LogLevel.Information,
        "Sealed {Facts} facts up to position {Position}: head {Head}, key {KeyId}, signature {Signature}.")]
    private static partial void Sealed(
        ILogger logger,
        long facts,
        long position,
        string head,
        string keyId,
        string signature);

    private sealed record Mark(long Position, long Transaction, DateTimeOffset At);

    private sealed record Batch(long First, long Last, long Count, byte[] Entries);
}
