using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Projections.Agendas;
using Npgsql;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// The next twenty free slots of the whole country from a day on, over HTTP; against the same query written by hand and
/// called through Npgsql, without a server and without rights.
/// </summary>
internal sealed class FreeSlotSearch : IRow
{
    private const int Callers = 4;

    private const string ByHand =
        """
        select s.slot_id, s.agenda_id, s.place_id, s.service_code, s.starts_at, s.minutes, s.capacity, s.taken
        from views.slot s where s.kind = $1 and s.starts_at > $2 and not s.closed and s.taken < s.capacity
            and s.reserved_for is null
        order by s.starts_at, s.slot_id limit 21
        """;

    public string Name => "free-slots";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        if (!await stage.Scalar<bool>($"select exists(select from {SlotTable.Rows} where kind = '{Country.Kind}')"))
        {
            await new HorizonOpening().Run(stage, options with { Rounds = 1 });
        }

        using var client = stage.As(Country.Administrator);
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(options.Super) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 });
        var length = TimeSpan.FromSeconds(Math.Min(options.Seconds, 5));
        await Ours(TimeSpan.FromSeconds(2));
        await Sql(TimeSpan.FromSeconds(2));
        var (ours, sql) = await Rounds.Of(Name, options.Rounds, _ => Ours(length), _ => Sql(length));
        var slots = await stage.Scalar<long>($"select count(*) from {SlotTable.Rows} where kind = '{Country.Kind}'");
        return new(
            Name,
            "searches/s",
            "the same query written by hand, called through Npgsql without a server",
            ours,
            sql,
            null,
            "CPU of .NET: the server, the token and the rights around one look-up in an index.",
            [
                $"{slots} slots to come of {Country.Services} services; a random first day within five months.",
                $"p99: ours {ours.MedianOf(it => it.P99):0.0} ms, by hand {sql.MedianOf(it => it.P99):0.0} ms.",
            ]);

        Task<Sample> Ours(TimeSpan during) => ClosedLoop.Run(
            Callers,
            during,
            _ => client.Read($"/v1/free-slots?kind={Country.Kind}&from={DateOnly.FromDateTime(Someday().DateTime):yyyy-MM-dd}"));

        Task<Sample> Sql(TimeSpan during) => ClosedLoop.Run(Callers, during, async _ =>
        {
            await using var command = source.CreateCommand(ByHand);
            command.Parameters.Add(new() { Value = $"{Country.Kind}" });
            command.Parameters.Add(new() { Value = Someday() });
            await using var reader = await command.ExecuteReaderAsync();

            while (await reader.ReadAsync())
            {
            }
        });
    }

    private static DateTimeOffset Someday() => Days.After(Random.Shared.Next(1, 150));
}
