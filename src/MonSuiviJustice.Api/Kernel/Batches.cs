using System.Collections.Concurrent;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// Does together what arrives while earlier work is under way. Nobody waits for company: who comes alone goes at once, and
/// the busier it gets, the more go together.
/// </summary>
/// <param name="lanes">How many batches are under way at the same time.</param>
/// <param name="most">How many go together at most.</param>
/// <param name="handle">Answers every item of a batch by itself, and never throws.</param>
internal sealed class Batches<T>(int lanes, int most, Func<IReadOnlyList<T>, Task> handle)
{
    private readonly ConcurrentQueue<T> _waiting = new();

    private int _underWay;

    public void Add(T item)
    {
        _waiting.Enqueue(item);

        if (Enter())
        {
            _ = Work();
        }
    }

    private async Task Work()
    {
        do
        {
            // Whoever was woken together with the first one adds its own first.
            await Task.Yield();

            while (Next() is { Count: > 0 } batch)
            {
                await handle(batch);
            }

            Interlocked.Decrement(ref _underWay);
        }
        while (!_waiting.IsEmpty && Enter());
    }

    private bool Enter()
    {
        if (Interlocked.Increment(ref _underWay) <= lanes)
        {
            return true;
        }

        Interlocked.Decrement(ref _underWay);
        return false;
    }

    private List<T> Next()
    {
        var batch = new List<T>();

        while (batch.Count < most && _waiting.TryDequeue(out var item))
        {
            batch.Add(item);
        }

        return batch;
    }
}
