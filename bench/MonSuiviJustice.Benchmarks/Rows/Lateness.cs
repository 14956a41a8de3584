using System.Diagnostics;
using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Notifications;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// A thousand texts fall due in each second, and one in ten is cancelled a second before: how late the others are taken. The
/// development clock goes as the real one does, a hundredth of a second at a time.
/// </summary>
internal sealed class Lateness : IRow
{
    private const int PerSecond = 1_000;

    private const int Seconds = 20;

    /// <summary>Due together, ten times a second.</summary>
    private const int Together = PerSecond / 10;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public string Name => "dispatch.lateness";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var territory = await stage.Territory();
        var booked = new Dictionary<int, IReadOnlyList<ConvocationBooked>>();

        for (var round = 0; round <= options.Rounds; round++)
        {
            var cancelled = new List<ConvocationBooked>();

            for (var tenth = 0; tenth < 10 * Seconds; tenth++)
            {
                var due = await Reminders.DueAt(stage, territory, DueOf(round, tenth), Together);
                cancelled.AddRange(due.Take(Together / 10));
            }

            booked[round] = cancelled;
        }

        await Lag.Of(stage);
        await stage.Tidy();
        var samples = new List<Sample>();
        var sent = 0L;

        for (var round = 0; round <= options.Rounds; round++)
        {
            var (sample, despite) = await Round(stage, round, booked[round]);
            sent += despite;
            samples.Add(sample);
            Console.WriteLine($"{Name}: p50 {sample.P50:0} ms, p99 {sample.P99:0} ms late, {despite} sent although cancelled");
        }

        var memory = Process.GetCurrentProcess().WorkingSet64 / 1024 / 1024;
        return new(
            Name,
            "texts/s",
            "nothing: they fall due at that rate",
            new([.. samples.Skip(1)]),
            Baseline: null,
            Scale: null,
            "CPU: two cores shared by PostgreSQL, the application and its async views.",
            [
                $"{PerSecond} texts due in each of {Seconds} seconds, one in ten cancelled a second before; the columns of p50 and p99 say how late "
                + "the others were taken (target: p99 of 250 ms).",
                $"{sent} of {booked.Values.Sum(round => round.Count)} cancelled texts were sent.",
                $"{memory} MiB of memory in the process, which is also the bench.",
            ]);
    }

    private static DateTimeOffset DueOf(int round, int tenth) => Days.After(10 + round).AddMilliseconds(100 * tenth);

    private static async Task<(Sample Sample, long Despite)> Round(BenchStage stage, int round, IReadOnlyList<ConvocationBooked> cancelled)
    {
        var from = DueOf(round, 0).AddSeconds(-2);
        await stage.ClockStandsAt(from);
        var meter = new CpuMeter();
        var start = Stopwatch.GetTimestamp();
        var cancelling = Cancel(stage, cancelled, from, start);

        while (Stopwatch.GetElapsedTime(start) is var elapsed && (elapsed.TotalSeconds < Seconds + 3 || await IsOpen(stage, round)))
        {
            if (elapsed > Patience)
            {
                throw new TimeoutException("The texts do not leave.");
            }

            await stage.ClockStandsAt(from + elapsed);
            await Task.Delay(Tick);
        }

        await cancelling;
        var sample = meter.Read(PerSecond * Seconds, TimeSpan.FromSeconds(Seconds), await Late(stage, round, 0.5), await Late(stage, round, 0.99));
        await Lag.Of(stage);
        var ids = string.Join(", ", cancelled.Select(it => $"'{it.ConvocationId}'"));
        return (sample, await stage.Scalar<long>(
            $"select count(*) from {SmsQueueTable.Rows} where convocation_id in ({ids}) and (state <> 'CalledOff' or attempt_id is not null)"));
    }

    private static async Task Cancel(BenchStage stage, IReadOnlyList<ConvocationBooked> booked, DateTimeOffset from, long start)
    {
        foreach (var together in booked.GroupBy(it => it.StartsAt).OrderBy(it => it.Key))
        {
            var at = together.Key.AddDays(-1).AddSeconds(-1);

            while (from + Stopwatch.GetElapsedTime(start) < at)
            {
                await Task.Delay(Tick);
            }

            await using var session = stage.Store.LightweightSession();

            foreach (var it in together)
            {
                session.Events.Append(it.ConvocationId, new ConvocationCancelled(
                    it.ConvocationId, it.ProbationerId, it.PlaceId, it.StartsAt, CancellationReason.Strike, TellPerson: false,
                    it.BookedBy, at));
            }

            await session.SaveChangesAsync();
        }
    }

    private static Task<bool> IsOpen(BenchStage stage, int round) => stage.Scalar<bool>(
        $"select exists(select from {SmsQueueTable.Rows} where {Of(round)} and state in ('Due', 'Attempting', 'Uncertain'))");

    private static Task<double> Late(BenchStage stage, int round, double quantile) => stage.Scalar<double>(
        $"""
         select percentile_cont({quantile:0.00}) within group (order by extract(epoch from accepted_at - due_at)::float8 * 1000)
         from {SmsQueueTable.Rows} where {Of(round)} and state = 'Accepted'
         """);

    private static string Of(int round) => $"due_at between '{DueOf(round, 0):O}' and '{DueOf(round, 10 * Seconds):O}'";
}
