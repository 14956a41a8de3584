using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Rows;
using MonSuiviJustice.Benchmarks.Stage;

namespace MonSuiviJustice.Benchmarks;

internal static class Bench
{
    private static readonly IReadOnlyList<IRow> All = [new BookingInProcess(), new BookingHotSlot(), new BookingHttp(), new Dispatch(), new Rebuild()];

    public static async Task<int> Main(string[] arguments)
    {
        var options = BenchOptions.Of(arguments);
        await using var stage = await BenchStage.Open(options);
        var comparisons = new List<Comparison>();

        foreach (var row in All.Where(row => options.Only is null || row.Name == options.Only))
        {
            comparisons.Add(await row.Run(stage, options));
        }

        foreach (var c in comparisons) Console.WriteLine($"{c.Name} {c.Ours.Median:0} {c.Baseline?.Median:0} {c.Ratio:0.000} {string.Join(' ', c.Notes)}");

        return 0;
    }
}
