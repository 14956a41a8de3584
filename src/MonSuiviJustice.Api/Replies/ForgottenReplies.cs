using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Projections.Replies;

namespace MonSuiviJustice.Api.Replies;

/// <summary>
/// Forgets what people answered, after <c>Replies:KeptFor</c> (90 days): it was to be read, not kept (evidence, M4: a short
/// retention). That somebody answered stays.
/// </summary>
internal sealed class ForgottenReplies(
    IDocumentStore store,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<ForgottenReplies> logger)
    : Chore(configuration.GetValue("Replies:ForgetTick", TimeSpan.FromHours(1)), logger)
{
    private readonly TimeSpan _keptFor = configuration.GetValue("Replies:KeptFor", TimeSpan.FromDays(90));

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        Vault.ForgetTexts(
            session,
            $"select reply_id from {ReplyTable.Rows} where received_at < ?",
            clock.Now() - _keptFor);
        await session.SaveChangesAsync(cancellation);
        return false;
    }
}
