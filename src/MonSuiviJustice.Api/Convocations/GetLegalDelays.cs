using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

public static class GetLegalDelaysEndpoint
{
    /// <summary>Within how many days of a hearing people are received, each with its source; those of former days too.</summary>
    [WolverineGet("/v1/legal-delays"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<LegalDelay>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(IQuerySession session, HttpContext http)
    {
        var delays = await Find(session, http.RequestAborted);
        return Results.Ok(delays.All.OrderBy(it => it.Kind).ThenBy(it => it.EffectiveFrom).ToArray());
    }

    internal static async Task<LegalDelays> Find(IQuerySession session, CancellationToken cancellation) =>
        await session.Events.AggregateStreamAsync<LegalDelays>(LegalDelays.NationalId, token: cancellation) ?? LegalDelays.BuiltIn;
}
