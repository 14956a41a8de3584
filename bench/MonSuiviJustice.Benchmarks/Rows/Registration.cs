using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Domain.Access;
using Npgsql;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// People registered over HTTP among those who are there: identity checked against all of them, sealed, indexed, a fact and
/// its views; against a row in plain text with its trigrams, and a fact, in one statement through Npgsql without a server.
/// </summary>
internal sealed class Registration : IRow
{
    private const int Callers = 8;

    private const string ByHand =
        """
        with known as (
            select id from raw.person where mobile = $5 or (last_name = $3 and first_name = $4 and birth = $6 and appi is null)
        ), person as (
            insert into raw.person (id, service_code, last_name, first_name, mobile, birth)
            select $1, $2, $3, $4, $5, $6 where not exists (select from known) returning id
        ), stream as (
            insert into raw.stream (id, kind, version) select id, 'person', 1 from person returning id
        )
        insert into raw.fact (id, stream_id, version, kind, body)
        select gen_random_uuid(), id, 1, 'person_registered', jsonb_build_object('service', $2) from stream
        """;

    private static readonly Agent Officer = new(Guid.CreateVersion7(), AgentRole.ProbationOfficer, Country.CodeOf(3));

    private int _number;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public string Name => "registration";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        await stage.Population();
        await stage.Enrol(Officer);
        using var client = stage.As(Officer);
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(options.Super) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 });
        var length = TimeSpan.FromSeconds(Math.Min(options.Seconds, 5));
        await Ours(WarmUp);
        await Plain(TimeSpan.FromSeconds(3));
        var (ours, plain) = await Rounds.Of(Name, options.Rounds, _ => Ours(length), _ => Plain(length));
        return new(
            Name,
            "registrations/s",
            "a plain row with trigram indexes and a fact, in one statement without a server",
            ours,
            plain,
            null,
            "PostgreSQL: some twenty-five entries in the two indexes of the blind index for each person.",
            [
                $"Among {Population.Count} people.",
                $"p99: ours {ours.MedianOf(it => it.P99):0.0} ms, by hand {plain.MedianOf(it => it.P99):0.0} ms.",
            ]);

        Task<Sample> Ours(TimeSpan during) => ClosedLoop.Run(Callers, during, _ =>
        {
            var (last, first, mobile, birth) = Somebody();
            return client.Ask("/v1/probationers", new { lastName = last, firstName = first, mobile, birthDate = birth });
        });

        Task<Sample> Plain(TimeSpan during) => ClosedLoop.Run(Callers, during, async _ =>
        {
            var (last, first, mobile, birth) = Somebody();
            await using var command = source.CreateCommand(ByHand);

            foreach (var value in (object[])[Guid.CreateVersion7(), Officer.ServiceCode, Population.Folded(last), Population.Folded(first), mobile, birth])
            {
                command.Parameters.Add(new() { Value = value });
            }

            await command.ExecuteNonQueryAsync();
        });
    }

    // Born before anybody else: no namesake stops the measure.
    private (string Last, string First, string Mobile, DateOnly Birth) Somebody()
    {
        var number = Interlocked.Increment(ref _number);
        var (last, first) = FrenchNames.Draw(Random.Shared);
        return (last, first, $"+3368{number:0000000}", new DateOnly(1920, 1, 1).AddDays(number % 10_000));
    }
}
