namespace MonSuiviJustice.Benchmarks.Kernel;

/// <summary>One side of one round.</summary>
/// <param name="PostgresMicros">CPU of PostgreSQL in microseconds per operation; null where it cannot be read.</param>
/// <param name="ClientMicros">CPU of our process and of what it started, in microseconds per operation.</param>
/// <param name="P50">In milliseconds; null where single operations are not seen.</param>
/// <param name="P99">In milliseconds; null where single operations are not seen.</param>
internal sealed record Sample(
    long Operations,
    TimeSpan Elapsed,
    double? PostgresMicros,
    double ClientMicros,
    double? P50 = null,
    double? P99 = null)
{
    public double PerSecond => Operations / Elapsed.TotalSeconds;
}

/// <summary>Its samples, one for each round.</summary>
internal sealed record Side(IReadOnlyList<Sample> Samples)
{
    public double Median => MedianOf(sample => sample.PerSecond) ?? 0;

    public double Least => Samples.Min(sample => sample.PerSecond);

    public double Most => Samples.Max(sample => sample.PerSecond);

    public double? MedianOf(Func<Sample, double?> figure)
    {
        var sorted = Samples.Select(figure).OfType<double>().Order().ToArray();
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
