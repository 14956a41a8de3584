using System.Diagnostics;

namespace MonSuiviJustice.Benchmarks.Kernel;

/// <summary>So many callers, each of which calls again as soon as it is answered.</summary>
internal static class ClosedLoop
{
    /// <summary>Runs for a while; the callers are numbered from 0.</summary>
    /// <param name="settled">Work that the calls left behind: its CPU counts, its time does not.</param>
    public static async Task<Sample> Run(int callers, TimeSpan length, Func<int, Task> call, Func<Task>? settled = null)
    {
        var meter = new CpuMeter();
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var own = new List<double>(100_000);

            while (Stopwatch.GetElapsedTime(start) < length)
            {
                var begun = Stopwatch.GetTimestamp();
                await call(caller);
                own.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return own;
        })));
        var elapsed = Stopwatch.GetElapsedTime(start);
        await (settled?.Invoke() ?? Task.CompletedTask);
        var sorted = times.SelectMany(own => own).Order().ToArray();
        return meter.Read(sorted.Length, elapsed, Quantile(sorted, 0.50), Quantile(sorted, 0.99));
    }

    public static double Quantile(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
