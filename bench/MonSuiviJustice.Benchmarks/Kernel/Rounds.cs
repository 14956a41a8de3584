namespace MonSuiviJustice.Benchmarks.Kernel;

/// <summary>Ours and the baseline in turns, so that whatever else the machine does meets both.</summary>
internal static class Rounds
{
    public static async Task<(Side Ours, Side Baseline)> Of(
        string name,
        int rounds,
        Func<int, Task<Sample>> ours,
        Func<int, Task<Sample>> baseline)
    {
        var oursSamples = new List<Sample>();
        var baselineSamples = new List<Sample>();

        for (var round = 1; round <= rounds; round++)
        {
            baselineSamples.Add(await baseline(round));
            oursSamples.Add(await ours(round));
            Console.WriteLine(
                $"{name} {round}/{rounds}: ours {Line(oursSamples[^1])}; baseline {Line(baselineSamples[^1])}; "
                + $"ratio {oursSamples[^1].PerSecond / baselineSamples[^1].PerSecond:0.000}");
        }

        return (new(oursSamples), new(baselineSamples));
    }

    private static string Line(Sample sample) =>
        $"{sample.PerSecond:0}/s (PostgreSQL {sample.PostgresMicros:0} us, process {sample.ClientMicros:0} us, "
        + $"p50 {sample.P50:0.00} ms, p99 {sample.P99:0.00} ms)";
}
