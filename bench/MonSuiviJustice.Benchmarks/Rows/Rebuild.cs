using System.Diagnostics;
using Marten;
using MonSuiviJustice.Api.Hosting;
using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Projections;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// All flat tables from all facts, by the daemon; against SQL that fills three of them (convocations, texts, attendance)
/// straight from the facts, and builds their indexes afterwards.
/// </summary>
internal sealed class Rebuild : IRow
{
    private const int AtLeast = 200_000;

    public string Name => "rebuild";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var facts = await Facts(stage);

        if (facts < AtLeast)
        {
            await Reminders.DueAt(stage, await stage.Territory(), Days.After(200), AtLeast / 2);
            facts = await Facts(stage);
        }

        await Lag.Of(stage);
        await stage.StopApplication();
        await stage.Tidy();
        await using var store = new DocumentStore(Options(options));
        await Daemon(store, facts);
        var (ours, sql) = await Rounds.Of(Name, options.Rounds, _ => Daemon(store, facts), _ => SetBased(stage, facts));
        await stage.RestartApplication();
        return new(
            Name,
            "facts/s",
            "set-based SQL that builds the three largest tables",
            ours,
            sql,
            new(0.05, 0.25, 0.80),
            "CPU of one core in .NET: each fact is read, turned into an object, and into JSON again for its rows.",
            [$"{facts} facts; {EventStore.FlatTables.Count} tables by the daemon, 3 by SQL."]);
    }

    private static Task<long> Facts(BenchStage stage) => stage.Scalar<long>("select count(*) from facts.mt_events");

    private static StoreOptions Options(BenchOptions options)
    {
        var store = EventStoreHosting.Store(TimeProvider.System);
        store.Connection(Database.SourceOf(options.Application));
        return store;
    }

    private static async Task<Sample> Daemon(DocumentStore store, long facts)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        var meter = new CpuMeter();
        var start = Stopwatch.GetTimestamp();
        await daemon.RebuildProjectionAsync(Tables.Name, TimeSpan.FromMinutes(10), CancellationToken.None);
        return meter.Read(facts, Stopwatch.GetElapsedTime(start));
    }

    private static async Task<Sample> SetBased(BenchStage stage, long facts)
    {
        var meter = new CpuMeter();
        var start = Stopwatch.GetTimestamp();
        await stage.Execute(Sql.Text("raw-rebuild.sql"));
        return meter.Read(facts, Stopwatch.GetElapsedTime(start));
    }
}
