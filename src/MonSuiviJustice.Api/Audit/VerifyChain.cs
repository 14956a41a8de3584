using Marten;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Audit;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Audit;

/// <param name="Heads">Kept outside the database, as <c>GET /v1/chain/heads</c> gave them: without one, a tail that is cut off cannot be missed.</param>
public sealed record VerifyChainBody([property: Nested(most: GetChainHeadsEndpoint.Most)] IReadOnlyList<Seal>? Heads = null);

/// <param name="Facts">How many facts are as they were sealed, from the first on.</param>
/// <param name="UpTo">The position of the last of them; 0 when there is none.</param>
/// <param name="FirstWrong">Null when the chain is sound.</param>
public sealed record ChainReport(bool IsSound, long Seals, long Facts, long UpTo, ChainBreak? FirstWrong);

public static class VerifyChainEndpoint
{
    /// <summary>Recomputes the chain from the facts: is everything that was sealed as it was then? If not, from which position on?</summary>
    [WolverinePost("/v1/chain/verification"), Needs(Right.ReadChain), WritesNothing, DisableRequestTimeout]
    [ProducesResponseType<ChainReport>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(VerifyChainBody body, IQuerySession session, HttpContext http)
    {
        var walk = await http.RequestServices.GetRequiredService<ChainVerifier>().Walk(session, body.Heads ?? [], http.RequestAborted);
        return Results.Ok(new ChainReport(walk.Broken is null, walk.Seals, walk.Facts, walk.Last?.Last ?? 0, walk.Broken));
    }
}
