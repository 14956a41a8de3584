using MonSuiviJustice.Api.Audit;
using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>The whole chain verified, every fact and every signature; against one hash over the same facts, computed by PostgreSQL.</summary>
internal sealed class ChainWalkOver : IRow
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly string Unsealed =
        $"""
         select coalesce((select max(seq_id) from facts.mt_events), 0) - coalesce((select max(last_position) from {ChainSeals.Rows}), 0)
         """;

    public string Name => "chain";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        await stage.Territory();
        var deadline = DateTime.UtcNow + Patience;

        while (await stage.Scalar<long>(Unsealed) > 0 && DateTime.UtcNow < deadline)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        var facts = await stage.Scalar<long>($"select sum(facts)::bigint from {ChainSeals.Rows}");
        var verifier = stage.Services.GetRequiredService<ChainVerifier>();
        var length = TimeSpan.FromSeconds(options.Seconds);
        await Ours(TimeSpan.FromSeconds(2));
        var (ours, sql) = await Rounds.Of(Name, options.Rounds, _ => Ours(length), _ => Sql(length));
        return new(
            Name,
            "facts/s",
            "one SHA-256 over the same facts, computed by PostgreSQL in one statement",
            ours,
            sql,
            null,
            "CPU of PostgreSQL: it serialises and hashes every fact; .NET only chains the digests and verifies signatures.",
            [$"{facts} sealed facts (target: 200 000 facts/s)."]);

        async Task<Sample> Ours(TimeSpan during) => Facts(await ClosedLoop.Run(1, during, async _ =>
        {
            await using var session = stage.Store.QuerySession();
            var walk = await verifier.Walk(session, [], CancellationToken.None);

            if (walk.Broken is not null)
            {
                throw new InvalidOperationException($"The chain is broken: {walk.Broken}");
            }
        }));

        async Task<Sample> Sql(TimeSpan during) => Facts(await ClosedLoop.Run(1, during, _ => stage.Scalar<byte[]>(
            $"select sha256({ChainSeals.Entries}) from facts.mt_events e")));

        Sample Facts(Sample sample) => sample with { Operations = sample.Operations * facts };
    }
}
