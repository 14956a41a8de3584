using Marten;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>Forgets how many texts each number was sent on days that are over.</summary>
internal sealed class ForgottenCounts(IDocumentStore store, TimeProvider clock, ILogger<ForgottenCounts> logger)
    : Chore(TimeSpan.FromHours(1), logger)
{
    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        NumberCounts.Forget(session, clock.Now());
        await session.SaveChangesAsync(cancellation);
        return false;
    }
}
