using System.Diagnostics;
using MonSuiviJustice.Api.Agendas;
using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// The slots of six months for the whole country, a part of its services in each round, by the job that rolls the horizon;
/// against COPY of the same rows of facts and streams into tables with the same columns and indexes.
/// </summary>
internal sealed class HorizonOpening : IRow
{
    /// <summary>Copied again each round: enough to outlast the start of a COPY, and small enough for memory.</summary>
    private const int Copied = 100_000;

    private const string SlotsOpened = "select count(*) from facts.mt_events where type = 'slot_opened'";

    public string Name => "horizon";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var lags = new List<TimeSpan>();
        long opened = 0;
        await OpenPart(0);
        var events = await Export(stage, "facts.mt_events where type = 'slot_opened' order by seq_id desc");
        var streams = await Export(stage, "facts.mt_streams where type = 'slot' order by created desc");
        lags.Clear();

        var (ours, copy) = await Rounds.Of(Name, options.Rounds, OpenPart, _ => Copy(stage, events, streams));
        await stage.Tidy();
        return new(
            Name,
            "slots/s",
            "COPY of the same rows of facts and streams, with the same indexes",
            ours,
            copy,
            null,
            "CPU: each slot is a fact decided, written as JSON and appended by its index entries, while the views project it.",
            [
                $"{opened} slots of {Country.Services} services opened, a part of the services in each round; COPY of {Copied} of them.",
                $"The views showed all slots of a round {lags.Max().TotalSeconds:0} s after its last at most.",
            ]);

        // Round 0 warms up.
        async Task<Sample> OpenPart(int round)
        {
            var parts = options.Rounds + 1;
            await Country.Found(stage, Country.Services * round / parts, Country.Services * (round + 1) / parts);
            await Lag.Of(stage);
            var sample = await Open(stage);
            opened += sample.Operations;
            lags.Add(await Lag.Of(stage));
            return sample;
        }
    }

    private static async Task<Sample> Open(BenchStage stage)
    {
        var horizon = stage.Services.GetRequiredService<RollingHorizon>();
        var before = await stage.Scalar<long>(SlotsOpened);
        var meter = new CpuMeter();
        var start = Stopwatch.GetTimestamp();

        while ((await horizon.Roll(HorizonWatch.Batch, CancellationToken.None)).IsMore)
        {
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        return meter.Read(await stage.Scalar<long>(SlotsOpened) - before, elapsed);
    }

    private static async Task<byte[]> Export(BenchStage stage, string rows)
    {
        await using var connection = await stage.Super.OpenConnectionAsync();
        await using var output = await connection.BeginRawBinaryCopyAsync(
            $"copy (select * from {rows} limit {Copied}) to stdout (format binary)");
        using var memory = new MemoryStream();
        await output.CopyToAsync(memory);
        return memory.ToArray();
    }

    private static async Task<Sample> Copy(BenchStage stage, byte[] events, byte[] streams)
    {
        await stage.Execute(
            """
            drop table if exists raw.copied_event, raw.copied_stream;
            create table raw.copied_event (like facts.mt_events including indexes);
            create table raw.copied_stream (like facts.mt_streams including indexes);
            """);
        var meter = new CpuMeter();
        var start = Stopwatch.GetTimestamp();
        await Import(stage, "raw.copied_stream", streams);
        await Import(stage, "raw.copied_event", events);
        return meter.Read(Copied, Stopwatch.GetElapsedTime(start));
    }

    private static async Task Import(BenchStage stage, string table, byte[] rows)
    {
        await using var connection = await stage.Super.OpenConnectionAsync();
        await using var input = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)");
        await input.WriteAsync(rows);
    }
}
