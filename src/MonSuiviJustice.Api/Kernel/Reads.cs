using Marten;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Reads the streams that concurrent requests ask for in one query (ADR 0015).</summary>
internal sealed class Reads
{
    /// <summary>While one query is in PostgreSQL, the next one is gathered.</summary>
    private const int Lanes = 2;

    private const int Most = 50;

    private readonly IDocumentStore _store;
    private readonly Streams _streams;
    private readonly Batches<Pending> _batches;

    public Reads(IDocumentStore store, Streams streams)
    {
        _store = store;
        _streams = streams;
        _batches = new(Lanes, Most, ReadTogether);
    }

    /// <summary>The facts of these streams, as they were at one instant after the call.</summary>
    public async Task<ILookup<Guid, IFact>> Of(IReadOnlyCollection<Guid> streamIds, CancellationToken cancellation)
    {
        var pending = new Pending(streamIds);
        _batches.Add(pending);
        return await pending.Done.Task.WaitAsync(cancellation);
    }

    private async Task ReadTogether(IReadOnlyList<Pending> batch)
    {
        try
        {
            await using var session = _store.QuerySession();
            var streamIds = batch.SelectMany(pending => pending.StreamIds).Distinct().ToArray();
            var facts = await _streams.Read(session, streamIds, CancellationToken.None);

            foreach (var pending in batch)
            {
                pending.Done.SetResult(facts);
            }
        }
        catch (Exception error)
        {
            foreach (var pending in batch)
            {
                pending.Done.SetException(error);
            }
        }
    }

    private sealed record Pending(IReadOnlyCollection<Guid> StreamIds)
    {
        public TaskCompletionSource<ILookup<Guid, IFact>> Done { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
