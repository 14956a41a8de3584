using Marten;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// Forgets who opened a record twelve months ago. Source: the recommendation of the CNIL on logs (deliberation 2021-122), six
/// months to a year.
/// </summary>
internal sealed class ForgottenOpenings(
    IDocumentStore store,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<ForgottenOpenings> logger)
    : Chore(configuration.GetValue("Vault:OpeningsTick", TimeSpan.FromHours(1)), logger)
{
    private const int Batch = 10_000;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var forgotten = await session.Rows(
            $"select {Openings.Forget}($1, {Batch})",
            [clock.Now().AddMonths(-12)],
            row => row.GetInt64(0),
            cancellation);
        return forgotten[0] == Batch;
    }
}
