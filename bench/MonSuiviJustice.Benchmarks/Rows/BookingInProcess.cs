using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Projections.Agendas;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// Our booking command against the rows that it leaves visible, written by one SQL function. The slots are many and large,
/// so that it measures the work and not the wait for a seat.
/// </summary>
internal sealed class BookingInProcess : IRow
{
    public static readonly BookingInProcess AmongFewSlots = new("booking.in-process", daysLater: 0);

    /// <summary>
    /// Once the slots of the whole country stand, on days that <see cref="Dispatch"/> has not reached: it must not be slower.
    /// </summary>
    public static readonly BookingInProcess AmongAllSlots = new("booking.among-all-slots", daysLater: 49);

    private const int Callers = 16;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    private readonly int _daysLater;

    private BookingInProcess(string name, int daysLater) => (Name, _daysLater) = (name, daysLater);

    public string Name { get; }

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var territory = await stage.Territory();
        var slots = await territory.OpenSlots(stage, count: 20_000, capacity: 500, _daysLater);
        var call = new BookingCall(stage, territory);
        var length = TimeSpan.FromSeconds(options.Seconds);
        var lags = new List<TimeSpan>();
        await Lag.Of(stage);
        await stage.Tidy();
        await Ours(WarmUp);
        await Raw(stage, options, WarmUp);
        lags.Clear();

        var (ours, raw) = await Rounds.Of(
            Name,
            options.Rounds,
            _ => Ours(length),
            _ => Raw(stage, options, length));

        return new(
            Name,
            "bookings/s",
            PgBench.Program is null ? "one SQL function, called through Npgsql" : "one SQL function, called by pgbench",
            ours,
            raw,
            new(0.20, 0.40, 0.70),
            "CPU: two cores shared by PostgreSQL, the application and its async views; a booking is three facts in two "
            + "streams with their indexes, a key, and six rows of views, where the function writes five rows.",
            [
                $"{await stage.Scalar<long>($"select count(*) from {SlotTable.Rows}")} slots stand.",
                $"{ours.Samples.Sum(sample => sample.Operations)} bookings in "
                + $"{ours.Samples.Sum(sample => sample.Elapsed.TotalSeconds):0} s.",
                $"After each round the async views had caught up within {lags.Max().TotalSeconds:0.00} s at most "
                + $"(median {lags.Order().ElementAt(lags.Count / 2).TotalSeconds:0.00} s).",
            ]);

        Task<Sample> Ours(TimeSpan during) => ClosedLoop.Run(
            Callers,
            during,
            _ => call.Book(slots[Random.Shared.Next(slots.Count)].Id),
            async () => lags.Add(await Lag.Of(stage)));
    }

    private static async Task<Sample> Raw(BenchStage stage, BenchOptions options, TimeSpan length)
    {
        if (PgBench.Program is not null)
        {
            return await PgBench.Timed(options.Super, Sql.Text("raw-booking.pgbench.sql"), Callers, length);
        }

        await using var raw = new RawBooking(options.Super);
        return await ClosedLoop.Run(Callers, length, _ => raw.Book());
    }
}
