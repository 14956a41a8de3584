using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Audit;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Audit;

/// <param name="After">The last position of the last head that you keep; those after it are given.</param>
public sealed record ChainHeadSearch(
    [property: Range(0, long.MaxValue)] long After = 0,
    [property: Range(1, GetChainHeadsEndpoint.Most)] int Limit = GetChainHeadsEndpoint.Most);

public static class GetChainHeadsEndpoint
{
    /// <summary>As many as fit in the body of one verification.</summary>
    public const int Most = 150;

    /// <summary>Signed heads of the chain, the oldest first, to be kept where nobody who can write to the database reaches them.</summary>
    [WolverineGet("/v1/chain/heads"), Needs(Right.ReadChain)]
    [ProducesResponseType<IReadOnlyList<Seal>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get([FromQuery] ChainHeadSearch search, IQuerySession session, HttpContext http) =>
        Results.Ok(await session.Rows(
            $"select {ChainSeals.Columns} from {ChainSeals.Rows} where last_position > $1 order by last_position limit $2",
            [search.After, search.Limit],
            ChainSeals.Of,
            http.RequestAborted));
}
