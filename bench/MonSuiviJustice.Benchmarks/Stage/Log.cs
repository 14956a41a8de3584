using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Benchmarks.Stage;

/// <summary>Fills the event store, in transactions of many streams.</summary>
internal static class Log
{
    public const int Batch = 500;

    private const int Writers = 2;

    /// <summary>Starts the streams that these facts belong to.</summary>
    public static Task Start<TStream>(BenchStage stage, IEnumerable<IFact> facts)
        where TStream : class => Parallel.ForEachAsync(
            facts.GroupBy(fact => fact.StreamId).Chunk(Batch),
            new ParallelOptions { MaxDegreeOfParallelism = Writers },
            async (streams, cancellation) =>
            {
                await using var session = stage.Store.LightweightSession();

                foreach (var stream in streams)
                {
                    session.Events.StartStream<TStream>(stream.Key, stream.Cast<object>());
                }

                await session.SaveChangesAsync(cancellation);
            });
}
