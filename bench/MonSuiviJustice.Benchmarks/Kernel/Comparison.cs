namespace MonSuiviJustice.Benchmarks.Kernel;

/// <summary>Ours beside a baseline that ran in the same rounds; a higher ratio is better.</summary>
/// <param name="Against">What the baseline is, in a few words.</param>
/// <param name="Baseline">Null where nothing compares.</param>
/// <param name="Limit">What limits ours: one sentence.</param>
/// <param name="Notes">What was counted and checked in the run.</param>
internal sealed record Comparison(
    string Name,
    string Unit,
    string Against,
    Side Ours,
    Side? Baseline,
    Scale? Scale,
    string Limit,
    IReadOnlyList<string> Notes)
{
    /// <summary>The median of the rounds' own ratios: what slows the machine slows both sides of a round.</summary>
    public double? Ratio => Baseline is null ? null : new Side(
        [
            .. Ours.Samples.Zip(Baseline.Samples, (ours, baseline) =>
                new Sample((long)(1e6 * ours.PerSecond / baseline.PerSecond), TimeSpan.FromSeconds(1e6), null, 0)),
        ]).Median;
}

/// <summary>How a ratio is judged.</summary>
internal sealed record Scale(double Floor, double Target, double Moonshot);

internal interface IRow
{
    string Name { get; }

    Task<Comparison> Run(Stage.BenchStage stage, BenchOptions options);
}
