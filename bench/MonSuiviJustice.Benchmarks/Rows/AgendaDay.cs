using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using Npgsql;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// The day list of a place, with the names of who comes, over HTTP; against the same query written by hand and called
/// through Npgsql, without a server, without rights and without names, which only the vault's key opens.
/// </summary>
internal sealed class AgendaDay : IRow
{
    private const int Callers = 4;

    private const string ByHand =
        """
        select s.slot_id, s.kind, s.starts_at, s.minutes, s.capacity, s.closed,
               c.convocation_id, c.status, c.holds_seat, c.assigned_agent_id, c.probationer_id
        from views.slot s left join views.convocation c using (slot_id)
        where s.place_id = $1 and s.day = $2 order by s.starts_at, s.slot_id, c.convocation_id
        """;

    public string Name => "agenda.day";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var territory = await stage.Territory();
        using var client = stage.As(territory.Agent);
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(options.Super) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 });
        var length = TimeSpan.FromSeconds(Math.Min(options.Seconds, 5));
        await Ours(TimeSpan.FromSeconds(2));
        await Sql(TimeSpan.FromSeconds(2));
        var (ours, sql) = await Rounds.Of(Name, options.Rounds, _ => Ours(length), _ => Sql(length));
        var seated = await stage.Scalar<long>(
            $"select count(*) / 800 from views.convocation where service_code = '{Territory.Service}' and day < '2031-04-01'");
        return new(
            Name,
            "days/s",
            "the same query written by hand, called through Npgsql without a server and without names",
            ours,
            sql,
            null,
            "CPU of .NET: the record of each person who comes is opened with its own key.",
            [
                $"About {seated} convocations a day and place.",
                $"p99: ours {ours.MedianOf(it => it.P99):0.0} ms, by hand {sql.MedianOf(it => it.P99):0.0} ms.",
            ]);

        Task<Sample> Ours(TimeSpan during) => ClosedLoop.Run(
            Callers,
            during,
            _ => client.Read($"/v1/places/{PlaceOf(territory)}/days/{Someday():yyyy-MM-dd}"));

        Task<Sample> Sql(TimeSpan during) => ClosedLoop.Run(Callers, during, async _ =>
        {
            await using var command = source.CreateCommand(ByHand);
            command.Parameters.Add(new() { Value = PlaceOf(territory) });
            command.Parameters.Add(new() { Value = Someday() });
            await using var reader = await command.ExecuteReaderAsync();

            while (await reader.ReadAsync())
            {
            }
        });
    }

    private static Guid PlaceOf(Territory territory) =>
        territory.Agendas[Random.Shared.Next(territory.Agendas.Count)].PlaceId;

    private static DateOnly Someday() => DateOnly.FromDateTime(Days.After(Random.Shared.Next(7, 12)).DateTime);
}
