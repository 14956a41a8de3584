using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Domain.Access;
using Npgsql;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// People found as agents type, over HTTP, on the blind index, names opened and each opening on record; against a trigram
/// search of the same people in plain text, called through Npgsql without a server. Half of the agents see the country, half
/// their own service.
/// </summary>
internal sealed class Search : IRow
{
    private const int Callers = 4;

    private const int Page = 10;

    private const string Order =
        "order by (last_name = $1) desc, (last_name like $1 || '%') desc, id desc limit 11";

    private const string OneWord =
        "select id, last_name, first_name from raw.person where (last_name like $1 || '%' or first_name like $1 || '%')";

    private const string TwoWords = $"{OneWord} and (last_name like $2 || '%' or first_name like $2 || '%')";

    private const string Number = "select id, last_name, first_name from raw.person where mobile = $1";

    private static readonly Agent Office = new(Guid.CreateVersion7(), AgentRole.EnforcementOffice, Country.CodeOf(0));

    private static readonly Agent Officer = new(Guid.CreateVersion7(), AgentRole.ProbationOfficer, Country.CodeOf(7));

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public string Name => "search";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var population = await stage.Population();
        await stage.Enrol(Office, Officer);
        using var office = stage.As(Office);
        using var officer = stage.As(Officer);
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(options.Super) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 });
        var length = TimeSpan.FromSeconds(Math.Min(options.Seconds, 5));
        await Ours(WarmUp);
        await Plain(TimeSpan.FromSeconds(3));
        var (ours, plain) = await Rounds.Of(Name, options.Rounds, _ => Ours(length), _ => Plain(length));
        var terms = await stage.Scalar<long>($"select count(*) from {PersonIndex.Rows}");
        var size = await stage.Scalar<long>($"select pg_total_relation_size('{PersonIndex.Rows}')");
        return new(
            Name,
            "searches/s",
            "a trigram search (pg_trgm) of the same people in plain text, called through Npgsql without a server",
            ours,
            plain,
            null,
            "CPU of .NET and the opening of up to ten records: each is unsealed twice and its opening written.",
            [
                $"{Population.Count} people, {terms} terms, {size / (1 << 20)} MB of blind index.",
                "Texts: beginnings of three letters or more, last names, last name and first name, mobile numbers.",
                $"p99: ours {ours.MedianOf(it => it.P99):0.0} ms, trigrams {plain.MedianOf(it => it.P99):0.0} ms.",
                $"Two letters, the commonest beginnings of all, over HTTP: {await Commonest(office, length):0.0} ms at p99.",
            ]);

        Task<Sample> Ours(TimeSpan during) => ClosedLoop.Run(Callers, during, caller =>
            (caller % 2 == 0 ? office : officer).Ask("/v1/probationer-searches", new { text = string.Join(' ', Asked(population)), limit = Page }));

        Task<Sample> Plain(TimeSpan during) => ClosedLoop.Run(Callers, during, async caller =>
        {
            var words = Asked(population);
            await using var command = source.CreateCommand(words[0][0] == '+'
                ? $"{Number}{Own(caller, 2)} limit 11"
                : $"{(words.Length == 1 ? OneWord : TwoWords)}{Own(caller, words.Length + 1)} {Order}");

            foreach (var word in words)
            {
                command.Parameters.Add(new() { Value = Population.Folded(word) });
            }

            if (caller % 2 == 1)
            {
                command.Parameters.Add(new() { Value = Officer.ServiceCode });
            }

            await using var reader = await command.ExecuteReaderAsync();

            while (await reader.ReadAsync())
            {
            }
        });
    }

    private static string Own(int caller, int parameter) => caller % 2 == 1 ? $" and service_code = ${parameter}" : "";

    private static async Task<double> Commonest(HttpClient client, TimeSpan length)
    {
        string[] beginnings = ["ma", "be", "le", "je", "ro", "de"];
        var sample = await ClosedLoop.Run(1, length, _ => client.Ask(
            "/v1/probationer-searches",
            new { text = beginnings[Random.Shared.Next(beginnings.Length)], limit = Page }));
        return sample.P99 ?? 0;
    }

    private static string[] Asked(Population population)
    {
        var person = population.People[Random.Shared.Next(population.People.Count)];
        var last = person.LastName.Split(' ', '-', '\'').MaxBy(part => part.Length) ?? person.LastName;
        var first = person.FirstName.Split('-')[0];
        return Random.Shared.Next(10) switch
        {
            < 3 => [last[..Math.Min(last.Length, 3)]],
            < 5 => [last[..Math.Min(last.Length, 5)]],
            < 7 => [last],
            < 9 => [last, first],
            _ => person.Mobile is { } mobile ? [mobile] : [last],
        };
    }
}
