using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Rows;
using MonSuiviJustice.Benchmarks.Stage;

namespace MonSuiviJustice.Benchmarks;

internal static class Bench
{
    private static readonly IReadOnlyList<IRow> All =
    [
        BookingInProcess.AmongFewSlots, new BookingHotSlot(), new BookingHttp(), new AgendaDay(), new Rebuild(),
        new HorizonOpening(), new FreeSlotSearch(), BookingInProcess.AmongAllSlots, new Search(), new Registration(),
        new HearingMonth(), new HearingBurst(), new LongHistory(), new ChainWalkOver(),
        PartOfBooking.Rights, PartOfBooking.Idempotency, PartOfBooking.Chain,
        new Lateness(),
        Dispatch.AgainstSql, Dispatch.AgainstWorker,
    ];

    public static async Task<int> Main(string[] arguments)
    {
        var options = BenchOptions.Of(arguments);
        await using var stage = await BenchStage.Open(options);
        var comparisons = new List<Comparison>();

        foreach (var row in All.Where(row => options.Only is null || options.Only.Contains(row.Name)))
        {
            comparisons.Add(await row.Run(stage, options));
        }

        if (options.Only is null)
        {
            await ResultFiles.Write(comparisons, await stage.Scalar<string>("show server_version"), options);
        }
        else
        {
            await ResultFiles.Replace(comparisons, options);
        }

        foreach (var row in comparisons)
        {
            Console.WriteLine($"{row.Name}: {row.Ours.Median:0} {row.Unit}, ratio {row.Ratio:0.000}");
        }

        return 0;
    }
}
