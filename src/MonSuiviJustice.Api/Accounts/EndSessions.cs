using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Accounts;

public static class EndSessionsEndpoint
{
    /// <summary>Signs out: every session of the agent ends, on whatever computer.</summary>
    [WolverineDelete("/v1/sessions"), Needs(Right.KeepProfile), WritesNothing, BeforeCharter]
    public static async Task<IResult> Delete(HttpContext http)
    {
        await using var session = http.RequestServices.GetRequiredService<IDocumentStore>().LightweightSession();
        Sessions.End(session, http.SignedIn().Id);
        await session.SaveChangesAsync(http.RequestAborted);
        return Results.NoContent();
    }
}
