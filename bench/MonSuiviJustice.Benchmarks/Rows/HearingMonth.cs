using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using Npgsql;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// The hearing table of a busy court: a month of twenty agendas, thirty seats a day each, half of them taken, with the names of
/// who sits there, over HTTP; against the same rows read by one query through Npgsql, without a server and without names.
/// </summary>
internal sealed class HearingMonth : IRow
{
    private const string Court = "tj-bench";

    private const int Agendas = 20;

    private const int HoursADay = 15;

    private const int Capacity = 2;

    private const string ByHand =
        """
        select s.day, s.wall_time, s.slot_id, s.place_id, s.agenda_id, s.capacity, s.closed,
               c.convocation_id, c.status, c.holds_seat, c.probationer_id, c.creating_service_code
        from views.agenda a
        join views.slot s on s.agenda_id = a.agenda_id
        left join views.convocation c on c.slot_id = s.slot_id and c.status <> 'Cancelled'
        where a.service_code = $1 and s.kind = 'HearingSap' and s.day between $2 and $3
        order by s.day, s.wall_time, s.slot_id
        """;

    private static readonly DateOnly First = new(2031, 4, 1);

    private static readonly Agent Office = new(Guid.CreateVersion7(), AgentRole.EnforcementOffice, Court);

    public string Name => "hearing.month";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var days = Enumerable.Range(0, 30).Select(First.AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToArray();
        await Found(stage, await stage.Territory(), days);
        await Lag.Of(stage);
        await stage.Tidy();
        using var client = stage.As(Office);
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(options.Super) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 });
        var length = TimeSpan.FromSeconds(options.Seconds);
        await Ours(TimeSpan.FromSeconds(5));
        await Sql(TimeSpan.FromSeconds(2));
        var (ours, sql) = await Rounds.Of(Name, options.Rounds, _ => Ours(length), _ => Sql(length));
        var seats = Agendas * days.Length * HoursADay * Capacity;
        return new(
            Name,
            "months/s",
            "the same rows by one query, called through Npgsql without a server and without names",
            ours,
            sql,
            null,
            "CPU of .NET: the record of each person is opened with its own key, and each seat is a line of the answer.",
            [
                $"{seats} seats of {Agendas} agendas on {days.Length} days, half of them taken; one caller.",
                $"p99: ours {ours.MedianOf(it => it.P99):0.0} ms (target: 30 ms), by hand {sql.MedianOf(it => it.P99):0.0} ms.",
            ]);

        Task<Sample> Ours(TimeSpan during) => ClosedLoop.Run(
            1, during, _ => client.Read($"/v1/hearing-tables?kind=HearingSap&month={First:yyyy-MM-dd}"));

        Task<Sample> Sql(TimeSpan during) => ClosedLoop.Run(1, during, async _ =>
        {
            await using var command = source.CreateCommand(ByHand);
            command.Parameters.Add(new() { Value = Court });
            command.Parameters.Add(new() { Value = First });
            command.Parameters.Add(new() { Value = First.AddMonths(1).AddDays(-1) });
            await using var reader = await command.ExecuteReaderAsync();

            while (await reader.ReadAsync())
            {
            }
        });
    }

    private static async Task Found(BenchStage stage, Stage.Territory territory, DateOnly[] days)
    {
        var placeId = Guid.CreateVersion7();
        var agendas = Enumerable.Range(0, Agendas).Select(_ => Guid.CreateVersion7()).ToArray();
        await stage.Enrol(Office);
        await Log.Start<Service>(stage, RegisterService.Decide(null, new(
            Court, ServiceType.Court, "TJ", "92", "92050", Days.TimeZone, null, Office.Id, Days.Start)).Facts);
        await Log.Start<Place>(stage, [new PlaceOpened(
            placeId, Court, "TJ", "179 avenue Joliot-Curie, Nanterre", "0100000000", Days.TimeZone, [ConvocationKind.HearingSap],
            Office.Id, Days.Start)]);
        await Log.Start<Agenda>(stage, agendas.Select((id, number) => (IFact)new AgendaOpened(
            id, placeId, Court, $"Cabinet {number}", Days.TimeZone, Office.Id, Days.Start)));
        SlotOpened[] slots =
        [
            .. from day in days
               from agendaId in agendas
               from hour in Enumerable.Range(0, HoursADay)
               let startsAt = PlaceTime.At(day, new TimeOnly(9, 0).AddMinutes(30 * hour), Days.TimeZone)
               select new SlotOpened(
                   Guid.CreateVersion7(), agendaId, placeId, Court, ConvocationKind.HearingSap, startsAt, Days.TimeZone,
                   Minutes: 30, Capacity, Office.Id, Days.Start),
        ];
        await Log.Start<Slot>(stage, slots);
        await Log.Start<Convocation>(stage, slots.SelectMany((opened, number) => BookConvocation.Decide(
            null,
            Slot.Evolve(null, opened),
            territory.People[number % territory.People.Count],
            former: null,
            SameTime.Nothing,
            new(Guid.CreateVersion7(), Telling.RemindOnly, AsReferent: false, Office, Days.Start)).Facts.OfType<ConvocationBooked>()));
    }
}
