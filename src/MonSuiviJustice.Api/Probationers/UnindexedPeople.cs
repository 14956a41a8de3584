using Marten;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// Indexes whoever was registered before there was an index, or before it held what it holds now: batch after batch, on any
/// node, each person once.
/// </summary>
internal sealed class UnindexedPeople(
    IDocumentStore store,
    Vault vault,
    PersonIdentities identities,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<UnindexedPeople> logger)
    : Chore(configuration.GetValue("Vault:IndexTick", TimeSpan.FromMinutes(1)), logger)
{
    private const int Batch = 200;

    private static readonly string Unindexed =
        $"""
         select person_id from {Vault.People} where indexed_as < $1 or indexed_as is null
         limit {Batch} for update skip locked
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var people = await session.Rows(Unindexed, [PersonIndex.Version], row => row.GetGuid(0), cancellation);

        if (people.Count == 0)
        {
            return false;
        }

        var opened = await vault.Open(session, people, Opening.By(this, clock.Now()), cancellation);
        vault.Index(session, [.. opened.Values]);
        identities.Fill(session, [.. opened.Values]);
        await session.SaveChangesAsync(cancellation);
        return people.Count == Batch;
    }
}
