using Marten;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Npgsql;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Many streams of any type in one round trip, for work that is done in batches.</summary>
internal sealed class Streams(IDocumentStore store)
{
    private readonly Dictionary<string, Type> _types = store.Options.Events.AllKnownEventTypes()
        .ToDictionary(known => known.EventTypeName, known => known.EventType);

    /// <summary>Waits until nobody writes to these streams, and keeps it so until the transaction of the session ends.</summary>
    /// <param name="strength">
    /// <c>share</c>: nobody else appends meanwhile, but others may look as well; <c>update</c>: nobody else does either.
    /// </param>
    public static async Task Lock(
        IQuerySession session,
        IReadOnlyCollection<Guid> streamIds,
        string strength,
        CancellationToken cancellation)
    {
        // In one order, so that two batches never wait for each other.
        await using var command = new NpgsqlCommand(
            $"select count(*) from (select id from {StoreSchema.Facts}.mt_streams where id = any($1) order by id for {strength}) locked");
        command.Parameters.Add(new() { Value = streamIds.ToArray() });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
    }

    /// <summary>The facts of each stream, in order.</summary>
    public async Task<ILookup<Guid, IFact>> Read(
        IQuerySession session,
        IReadOnlyCollection<Guid> streamIds,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select stream_id, type, data from {StoreSchema.Facts}.mt_events where stream_id = any($1) order by stream_id, version");
        command.Parameters.Add(new() { Value = streamIds.ToArray() });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var facts = new List<(Guid StreamId, IFact Fact)>();

        while (await reader.ReadAsync(cancellation))
        {
            var fact = store.Options.Serializer().FromJson(_types[reader.GetString(1)], reader, 2);
            facts.Add((reader.GetGuid(0), (IFact)fact));
        }

        return facts.ToLookup(row => row.StreamId, row => row.Fact);
    }
}

internal static class FoldedStreams
{
    /// <summary>The state of one of the streams read; null when it does not exist.</summary>
    public static TState? Fold<TState, TFact>(
        this ILookup<Guid, IFact> facts,
        Guid streamId,
        Func<TState?, TFact, TState> evolve)
        where TState : class => facts[streamId].Cast<TFact>().Aggregate(default(TState), evolve);

    /// <summary>The states of all those streams read that are of this type, by their ids.</summary>
    public static IReadOnlyDictionary<Guid, TState> FoldAll<TState, TFact>(
        this ILookup<Guid, IFact> facts,
        Func<TState?, TFact, TState> evolve)
        where TState : class => facts
            .Select(stream => (stream.Key, State: stream.OfType<TFact>().Aggregate(default(TState), evolve)))
            .Where(stream => stream.State is not null)
            .ToDictionary(stream => stream.Key, stream => stream.State ?? throw new InvalidOperationException());
}
