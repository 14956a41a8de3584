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

    /// <summary>A request of more streams goes alone, in one statement: nobody else waits for it.</summary>
    private const int ManyStreams = 50;

    private readonly IDocumentStore _store;
    private readonly BatchAppend _append;
    private readonly Batches<Pending> _batches;

    public Commits(IDocumentStore store, BatchAppend append)
    {
        _store = store;
        _append = append;
        _batches = new(Lanes, Most, CommitTogether);
    }

    /// <exception cref="ConcurrencyException">Somebody else wrote first: nothing was written.</exception>
    /// <exception cref="KeyTakenException">The request was answered before: nothing was written.</exception>
    public Task Commit(Work work)
    {
        if (work.Appends.Count > ManyStreams)
        {
            return CommitAlone(work);
        }

        var pending = new Pending(work);
        _batches.Add(pending);
        return pending.Done.Task;
    }

    private async Task CommitAlone(Work work)
    {
        await using var session = _store.LightweightSession();
        await session.BeginTransactionAsync(CancellationToken.None);
        var claims = await Claims.Take(session, [work]);

        if (claims.ErrorOf(work) is { } error)
        {
            throw error;
        }

        work.AddTo(session, _append);
        await session.SaveChangesAsync(CancellationToken.None);
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

        foreach (var (pending, error) in refused)
        {
            if (error is null)
            {
                pending.Work.AddTo(session);
            }
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

    private sealed record Pending(Work Work)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
