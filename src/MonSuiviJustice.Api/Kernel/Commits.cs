using JasperFx;
using Marten;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// Commits what concurrent requests decided, many in one transaction (ADR 0011). The transaction first takes the keys of
/// the requests and holds the streams that they read: who lost a race or repeats a request is left out before anything is
/// written, so that nobody else fails with it and no sequence number is burned.
/// </summary>
internal sealed class Commits
{
    /// <summary>While one transaction is in PostgreSQL, the next one is made here.</summary>
    private const int Lanes = 2;

    private const int Most = 50;

    /// <summary>A request of more streams goes alone: nobody else waits for it.</summary>
    private const int ManyStreams = 50;

    private readonly IDocumentStore _store;
    private readonly BatchAppend _append;
    private readonly TimeProvider _clock;
    private readonly Batches<Pending> _batches;

    public Commits(IDocumentStore store, BatchAppend append, TimeProvider clock)
    {
        _store = store;
        _append = append;
        _clock = clock;
        _batches = new(Lanes, Most, CommitTogether);
    }

    /// <exception cref="ConcurrencyException">Somebody else wrote first: nothing was written.</exception>
    /// <exception cref="KeyTakenException">The request was answered before: nothing was written.</exception>
    public Task Commit(Work work)
    {
        var pending = new Pending(work);

        if (work.Appends.Count > ManyStreams)
        {
            _ = CommitTogether([pending]);
        }
        else
        {
            _batches.Add(pending);
        }

        return pending.Done.Task;
    }

    private async Task CommitTogether(IReadOnlyList<Pending> batch)
    {
        try
        {
            await Attempt(batch);
        }
        catch (Exception) when (batch.Count > 1)
        {
            // One of them spoils it for all, nobody knows which: each for itself.
            foreach (var pending in batch)
            {
                await CommitTogether([pending]);
            }
        }
        catch (Exception error)
        {
            batch[0].Done.SetException(error);
        }
    }

    private async Task Attempt(IReadOnlyList<Pending> batch)
    {
        await using var session = _store.LightweightSession();
        await session.BeginTransactionAsync(CancellationToken.None);
        var claims = await Claims.Take(session, [.. batch.Select(pending => pending.Work)]);
        var refused = batch.Select(pending => (Pending: pending, Error: claims.ErrorOf(pending.Work))).ToArray();

        var admitted = refused.Where(it => it.Error is null).Select(it => it.Pending.Work).ToArray();

        // First what may still refuse: an append burns sequence numbers.
        foreach (var rows in admitted.SelectMany(work => work.Joint).GroupBy(it => it.Sql, it => it.Row))
        {
            session.QueueSqlCommand(rows.Key, ByColumn([.. rows]));
        }

        _append.Add(session, [.. admitted.SelectMany(work => work.Appends)], _clock.Now());

        foreach (var work in admitted)
        {
            work.AddTo(session);
        }

        await session.SaveChangesAsync(CancellationToken.None);

        foreach (var (pending, error) in refused)
        {
            if (error is null)
            {
                pending.Done.SetResult();
            }
            else
            {
                pending.Done.SetException(error);
            }
        }
    }

    private static object[] ByColumn(IReadOnlyList<object[]> rows) =>
    [
        .. rows[0].Select((first, column) =>
        {
            var values = Array.CreateInstance(first.GetType(), rows.Count);

            for (var row = 0; row < rows.Count; row++)
            {
                values.SetValue(rows[row][column], row);
            }

            return values;
        }),
    ];

    private sealed record Pending(Work Work)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
