using Marten.Services;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Audit;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Audit;
using MonSuiviJustice.Projections.Notifications;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Audit;

[CollectionDefinition(nameof(TamperedChainApi), DisableParallelization = true)]
public sealed class TamperedChainAlone : ICollectionFixture<TamperedChainApi.Stage>;

/// <summary>A superuser, whom no grant stops, rewrites what happened; whoever kept the heads elsewhere learns what and where.</summary>
[Collection(nameof(TamperedChainApi))]
public sealed class TamperedChainApi(TamperedChainApi.Stage stage)
{
    private const int Times = 1000;

    private readonly Random _random = new(4711);

    private delegate (string Sql, ChainBreak Found) Tampering(Stage on, Random random);

    private static readonly Tampering[] Tamperings =
    [
        (on, random) => OnOne(on, random, "update facts.mt_events set data = data || '{\"by\": \"somebody else\"}' where seq_id = {0}"),
        (on, random) => OnOne(on, random, "update facts.mt_events set timestamp = timestamp - interval '1 microsecond' where seq_id = {0}"),
        (on, random) => OnOne(on, random, "update facts.mt_events set type = type || '_not' where seq_id = {0}"),
        (on, random) => OnOne(on, random, "update facts.mt_events set is_archived = true where seq_id = {0}"),
        (on, random) => OnOne(on, random, "delete from facts.mt_events where seq_id = {0}", ChainFault.FactMissing),
        Swapped,
        Inserted,
        CutOff,
        Anew,
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_tamperings_are_found_each_at_its_position()
    {
        Assert.Null(await stage.FoundAfter("select"));

        for (var time = 0; time < Times; time++)
        {
            var (sql, found) = Tamperings[time % Tamperings.Length](stage, _random);
            Assert.Equal((sql, found), (sql, await stage.FoundAfter(sql)));
        }

        Assert.Null(await stage.FoundAfter("select"));
    }

    [Theory]
    [InlineData("head = repeat('a', 64)")]
    [InlineData("entries = '\\x00'")]
    [InlineData("facts = facts + 1")]
    [InlineData("sealed_at = sealed_at - interval '1 day'")]
    [InlineData("last_position = last_position + 1")]
    public async Task A_seal_that_was_changed_is_found(string change)
    {
        var found = await stage.FoundAfter($"update private.chain_seal set {change} where last_position = {stage.Heads[^1].Last}");

        Assert.Equal(new(stage.Heads[^2].Last + 1, ChainFault.SealChanged), found);
    }

    [Theory]
    [InlineData("signature = 'MEUCIQ=='")]
    [InlineData("key_id = 'another'")]
    public async Task A_signature_that_is_not_ours_is_found(string change)
    {
        var found = await stage.FoundAfter($"update private.chain_seal set {change} where last_position = {stage.Heads[1].Last}");

        Assert.Equal(new(stage.Heads[0].Last + 1, ChainFault.SealNotSigned), found);
    }

    private static (string, ChainBreak) OnOne(Stage on, Random random, string sql, ChainFault fault = ChainFault.FactChanged)
    {
        var position = on.Positions[random.Next(on.Positions.Count)];
        return (sql.Replace("{0}", $"{position}", StringComparison.Ordinal), new(position, fault));
    }

    private static (string, ChainBreak) Swapped(Stage on, Random random)
    {
        var first = random.Next(on.Positions.Count - 1);
        var (one, other) = (on.Positions[first], on.Positions[random.Next(first + 1, on.Positions.Count)]);
        return (
            $"""
             update facts.mt_events set seq_id = -1 where seq_id = {one};
             update facts.mt_events set seq_id = {one} where seq_id = {other};
             update facts.mt_events set seq_id = {other} where seq_id = -1;
             """,
            new(one, ChainFault.FactChanged));
    }

    /// <summary>Where a transaction that was rolled back left a gap, or before everything.</summary>
    private static (string, ChainBreak) Inserted(Stage on, Random random)
    {
        var position = on.Gaps[random.Next(on.Gaps.Count)];
        return (
            $"""
             insert into facts.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type)
             select {position}, gen_random_uuid(), stream_id, 99, data, type, timestamp, mt_dotnet_type
             from facts.mt_events where seq_id = {on.Positions[random.Next(on.Positions.Count)]}
             """,
            new(position, ChainFault.FactAdded));
    }

    /// <summary>The facts from some position on, and the seals that spoke of them.</summary>
    private static (string, ChainBreak) CutOff(Stage on, Random random)
    {
        var position = on.Positions[random.Next(on.Positions.Count)];
        var left = on.Heads.LastOrDefault(head => head.Last < position)?.Last ?? 0;
        return (
            $"""
             delete from facts.mt_events where seq_id >= {position};
             delete from private.chain_seal where last_position >= {position};
             """,
            new(left + 1, ChainFault.CutOff));
    }

    /// <summary>A fact is changed, and every seal from there on is computed anew, all but what only the key can do.</summary>
    private static (string, ChainBreak) Anew(Stage on, Random random)
    {
        var position = on.Positions[random.Next(on.Positions.Count)];
        var last = on.Heads.First(head => head.Last >= position).Last;
        var before = on.Heads.LastOrDefault(head => head.Last < position);
        return (
            $"""
             update facts.mt_events set version = version + 1000 where seq_id = {position};
             update private.chain_seal s set entries = (
                 select {ChainSeals.Entries} from facts.mt_events e where e.seq_id > {before?.Last ?? 0} and e.seq_id <= {last})
             where last_position = {last};
             update private.chain_seal set head = encode(sha256(
                 decode('{before?.Head ?? Seal.Genesis}', 'hex') || int8send(first_position) || int8send(last_position)
                 || int8send(facts) || int8send((extract(epoch from sealed_at) * 1000000)::bigint) || sha256(entries)), 'hex')
             where last_position = {last};
             """,
            new((before?.Last ?? 0) + 1, ChainFault.SealNotSigned));
    }

    /// <summary>A database of its own, with a dozen short seals and gaps between facts.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        private readonly ApiHost _api = new()
        {
            Differently = web => web.UseSetting("Chain:Batch", "20").UseSetting("Chain:Tick", "00:00:00.2"),
        };

        private NpgsqlDataSource? _super;

        private static string Underway =>
            $"select count(*) from {SmsQueueTable.Rows} where state = 'Attempting' or state = 'Due' and due_at <= '{ApiHost.Now:O}'";

        public IReadOnlyList<Seal> Heads { get; private set; } = [];

        public IReadOnlyList<long> Positions { get; private set; } = [];

        public IReadOnlyList<long> Gaps { get; private set; } = [];

        private NpgsqlDataSource Super => _super ?? throw new InvalidOperationException("The stage is not set.");

        public async ValueTask InitializeAsync()
        {
            await _api.InitializeAsync();
            _super = NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(_api.Database.Super) { Database = "msj" }.ConnectionString);

            for (var wave = 0; wave < 10; wave++)
            {
                var agenda = await _api.HasAgenda();

                for (var hour = 8; hour < 13; hour++)
                {
                    await _api.HasConvocation(await _api.HasSlot(agenda: agenda, time: new(hour, 0)));
                }

                await _api.Number("select nextval('facts.mt_events_sequence')");
            }

            // A text that leaves later is a fact to be sealed, in the middle of somebody's tampering.
            await _api.AsyncViewsHaveCaughtUp();
            await ApiHost.Eventually(async () => await _api.Number(Underway) == 0);
            await _api.SealingHasCaughtUp();
            Heads = await _api.Heads();
            Positions = await Numbers("select seq_id from facts.mt_events where seq_id <= $1 order by 1");
            Gaps = [-1, 0, .. Enumerable.Range(1, (int)Heads[^1].Last).Select(position => (long)position).Except(Positions)];
        }

        public async ValueTask DisposeAsync()
        {
            await (_super?.DisposeAsync() ?? ValueTask.CompletedTask);
            await _api.DisposeAsync();
        }

        /// <summary>What somebody who has kept the heads finds after this was done; then it was never done.</summary>
        public async Task<ChainBreak?> FoundAfter(string sql)
        {
            await using var connection = await Super.OpenConnectionAsync(Cancellation);

            await using var tampering = await connection.BeginTransactionAsync(Cancellation);
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(Cancellation);
            await using var session = _api.Store.QuerySession(SessionOptions.ForTransaction(tampering));
            var walk = await _api.Alba.Services.GetRequiredService<ChainVerifier>().Walk(session, Heads, Cancellation);
            return walk.Broken;
        }

        private async Task<long[]> Numbers(string sql)
        {
            await using var command = Super.CreateCommand(sql);
            command.Parameters.Add(new() { Value = Heads[^1].Last });
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            var numbers = new List<long>();

            while (await reader.ReadAsync(Cancellation))
            {
                numbers.Add(reader.GetInt64(0));
            }

            return [.. numbers];
        }
    }
}
