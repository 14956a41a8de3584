using Marten;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// Makes the access log's table of each month, and drops those that ended twelve months ago; what was given as a
/// reason is forgotten to the day. Source: the recommendation of the
/// CNIL on logs (deliberation 2021-122), six months to a year.
/// </summary>
internal sealed class ForgottenOpenings(
    IDocumentStore store,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<ForgottenOpenings> logger)
    : Chore(configuration.GetValue("Vault:OpeningsTick", TimeSpan.FromHours(1)), logger)
{
    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        Vault.ForgetTexts(
            session,
            $"select reason_id from {Openings.Rows} where reason_id is not null and opened_at < ?",
            clock.Now().AddMonths(-Openings.Months));
        await session.SaveChangesAsync(cancellation);
        await session.Rows($"select {Openings.Arrange}($1)", [clock.Now()], row => row.IsDBNull(0), cancellation);
        return false;
    }
}
