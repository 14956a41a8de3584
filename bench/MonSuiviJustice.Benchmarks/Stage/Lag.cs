using System.Diagnostics;

namespace MonSuiviJustice.Benchmarks.Stage;

/// <summary>How far the async views are behind the facts.</summary>
internal static class Lag
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Waits until the views show every fact that is on record now, and says how long that took.</summary>
    public static async Task<TimeSpan> Of(BenchStage stage)
    {
        var last = await stage.Scalar<long>("select coalesce(max(seq_id), 0) from facts.mt_events");
        var start = Stopwatch.GetTimestamp();

        while (await stage.Scalar<bool>($"select not exists({Reached(last)})"))
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException($"The views do not reach fact {last}.");
            }

            await Task.Delay(5);
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static string Reached(long last) =>
        $"select from facts.mt_event_progression where name ilike 'tables:%' and last_seq_id >= {last}";
}
