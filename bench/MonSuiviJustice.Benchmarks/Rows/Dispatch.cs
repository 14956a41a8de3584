using System.Diagnostics;
using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Projections.Kernel;
using MonSuiviJustice.Projections.Notifications;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// Many texts due at one instant, from the queue to the recorded answer of a gateway that accepts at once, until the queue
/// shows them all as accepted.
/// </summary>
/// <param name="first">Days from which on its texts fall due.</param>
/// <param name="fill">Gives the baseline as many due, and as many that are not.</param>
internal sealed class Dispatch(
    string name,
    int first,
    string against,
    Scale scale,
    Func<BenchStage, BenchOptions, Task> fill,
    Func<BenchStage, BenchOptions, Task<Sample>> baseline) : IRow
{
    /// <summary>A loop that marks rows as sent, a hundred at a time, in tables of the same size.</summary>
    public static readonly Dispatch AgainstSql = new(
        "dispatch",
        first: 30,
        $"SKIP LOCKED, 100 rows a transaction, {RawClients} connections",
        new(0.10, 0.50, 0.80),
        (stage, _) => stage.Execute(Sql.Text("raw-dispatch.sql")),
        Raw);

    /// <summary>A job queue that does nothing at each job.</summary>
    public static readonly Dispatch AgainstWorker = new(
        "dispatch.graphile-worker",
        first: 60,
        "graphile-worker with its local queue, whose task does nothing",
        new(0.10, 0.80, 1.50),
        (_, options) => GraphileWorker.Fill(options.Super, Texts, Ballast),
        (_, options) => GraphileWorker.Work(options.Super, Texts));

    private const int Texts = 100_000;

    private const int Ballast = 300_000;

    private const int RawClients = 2;

    /// <summary>Each takes as many texts as a year of a service: two tell enough.</summary>
    private const int MostRounds = 2;

    private static bool _hasBallast;

    public string Name => name;

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var territory = await stage.Territory();
        var rounds = Math.Min(options.Rounds, MostRounds);

        // Round 0 warms up; what falls due in later rounds, and what never does, is ballast for the earlier ones.
        for (var round = 0; round <= rounds; round++)
        {
            await Reminders.DueAt(stage, territory, InstantOf(round), Texts);
        }

        if (!_hasBallast)
        {
            await Reminders.DueAt(stage, territory, Days.After(365), Ballast);
            _hasBallast = true;
        }

        await Lag.Of(stage);
        await stage.Tidy();
        await Ours(stage, 0);

        var (ours, raw) = await Rounds.Of(
            Name,
            rounds,
            round => Ours(stage, round),
            async _ =>
            {
                await fill(stage, options);
                return await baseline(stage, options);
            });

        return new(
            Name,
            "texts/s",
            against,
            ours,
            raw,
            scale,
            "CPU of PostgreSQL: three facts a text (attempt, answer, told), which the views then read again, and the queue's "
            + "row twice with its indexes, against one update of one row.",
            [$"{Texts} texts due at one instant, {Ballast} that are not; each accepted once, checked in the queue."]);
    }

    private DateTimeOffset InstantOf(int round) => Days.After(first + round);

    private async Task<Sample> Ours(BenchStage stage, int round)
    {
        var instant = InstantOf(round);
        var meter = new CpuMeter();
        var start = Stopwatch.GetTimestamp();
        await stage.ClockStandsAt(instant);
        await stage.Execute($"select pg_notify('{WakeUp.Channel}', '')");

        while (await stage.Scalar<bool>(Open(instant)))
        {
            await Task.Delay(20);
        }

        var sample = meter.Read(Texts, Stopwatch.GetElapsedTime(start));
        var accepted = await stage.Scalar<long>(
            $"select count(*) from {SmsQueueTable.Rows} where due_at = '{instant:O}' and state = 'Accepted'");
        return accepted == Texts
            ? sample
            : throw new InvalidOperationException($"{accepted} texts of {Texts} were accepted.");
    }

    private static string Open(DateTimeOffset instant) =>
        $"""
         select exists(select from {SmsQueueTable.Rows} where state = 'Due' and due_at <= '{instant:O}')
         or exists(select from {SmsQueueTable.Rows} where state in ('Attempting', 'Uncertain'))
         """;

    private static async Task<Sample> Raw(BenchStage stage, BenchOptions options)
    {
        var script = Sql.Text("raw-dispatch.pgbench.sql");

        if (PgBench.Program is not null)
        {
            return await PgBench.Counted(options.Super, script, RawClients, Texts / 100, rows: 100);
        }

        var meter = new CpuMeter();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, RawClients).Select(async _ =>
        {
            for (var transaction = 0; transaction < Texts / 100 / RawClients; transaction++)
            {
                await stage.Execute(script);
            }
        }));
        return meter.Read(Texts, Stopwatch.GetElapsedTime(start));
    }
}
