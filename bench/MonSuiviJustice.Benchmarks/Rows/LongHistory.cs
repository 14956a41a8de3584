using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Npgsql;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// The case history of a person with five hundred facts, every sentence told and the view of it put on record, over HTTP; against
/// the same facts read by one query through Npgsql.
/// </summary>
internal sealed class LongHistory : IRow
{
    private const int Convocations = 250;

    private const string ByHand =
        """
        select e.seq_id, e.type, e.data, e.timestamp from facts.mt_events e
        where e.stream_id = $1 or e.stream_id in (select stream_id from views.case_file where probationer_id = $1)
        order by e.seq_id
        """;

    public string Name => "history";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var territory = await stage.Territory();
        var person = territory.People[^1];
        var slots = await territory.OpenSlots(stage, Convocations, capacity: 1, daysLater: 90);
        await Log.Start<Convocation>(stage, slots.SelectMany(slot => BookConvocation.Decide(
            null, slot, person, former: null, SameTime.Nothing,
            new(Guid.CreateVersion7(), Telling.RemindOnly, AsReferent: false, territory.Agent, Days.Start)).Facts.OfType<ConvocationEvent>()));
        await Lag.Of(stage);
        await stage.Tidy();
        using var client = stage.As(territory.Agent);
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(options.Super) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 });
        var facts = 0;
        var length = TimeSpan.FromSeconds(options.Seconds);
        await Ours(TimeSpan.FromSeconds(4));
        await Sql(TimeSpan.FromSeconds(2));
        var (ours, sql) = await Rounds.Of(Name, options.Rounds, _ => Ours(length), _ => Sql(length));
        return new(
            Name,
            "histories/s",
            "the same facts by one query, called through Npgsql without a server and without a sentence",
            ours,
            sql,
            null,
            "CPU of .NET: each fact is read from JSON, and each planned text is followed through the facts of its convocation.",
            [
                $"{facts} facts of one person; one caller.",
                $"p99: ours {ours.MedianOf(it => it.P99):0.0} ms (target: 20 ms), by hand {sql.MedianOf(it => it.P99):0.0} ms.",
            ]);

        Task<Sample> Ours(TimeSpan during) => ClosedLoop.Run(1, during, _ => client.Read($"/v1/probationers/{person.Id}/history"));

        Task<Sample> Sql(TimeSpan during) => ClosedLoop.Run(1, during, async _ =>
        {
            await using var command = source.CreateCommand(ByHand);
            command.Parameters.Add(new() { Value = person.Id });
            await using var reader = await command.ExecuteReaderAsync();
            var read = 0;

            while (await reader.ReadAsync())
            {
                read++;
            }

            facts = read;
        });
    }
}
