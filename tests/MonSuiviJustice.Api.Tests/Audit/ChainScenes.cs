using MonSuiviJustice.Api.Audit;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Audit;
using Npgsql;

namespace MonSuiviJustice.Api.Tests.Audit;

internal static class ChainScenes
{
    /// <summary>Every fact that is stored now is sealed.</summary>
    public static async Task SealingHasCaughtUp(this ApiHost api)
    {
        var newest = await api.Number("select max(seq_id) from facts.mt_events");
        await ApiHost.Eventually(async () => await api.SealedUpTo() >= newest);
    }

    public static Task<long> SealedUpTo(this ApiHost api) => api.Number("select coalesce(max(last_position), 0) from private.chain_seal");

    /// <summary>All the heads there are, page by page, as somebody outside keeps them.</summary>
    public static async Task<IReadOnlyList<Seal>> Heads(this ApiHost api, int limit = GetChainHeadsEndpoint.Most)
    {
        var heads = new List<Seal>();

        while (true)
        {
            var after = heads.Count == 0 ? 0 : heads[^1].Last;
            var page = await api.AsAdministrator().Get<Seal[]>($"/v1/chain/heads?after={after}&limit={limit}");
            heads.AddRange(page);

            if (page.Length < limit)
            {
                return heads;
            }
        }
    }

    public static async Task<ChainReport> VerifyChain(this ApiHost api, params IEnumerable<Seal> heads)
    {
        using var answer = await api.AsAdministrator().Post("/v1/chain/verification", new { heads });
        return await answer.Read<ChainReport>();
    }

    public static async Task<long> Number(this ApiHost api, string sql)
    {
        await using var source = NpgsqlDataSource.Create(api.Database.Owner);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }
}
