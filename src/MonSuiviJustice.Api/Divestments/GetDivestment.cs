using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Divestments;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Divestments;

public static class GetDivestmentEndpoint
{
    /// <summary>For the services that have a part in it, those that would follow the person among them.</summary>
    [WolverineGet("/v1/divestments/{divestmentId}"), Needs(Right.ReadDivestment)]
    [ProducesResponseType<DivestmentLine>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid divestmentId, IQuerySession session, HttpContext http)
    {
        var sheet = await session.Events.AggregateStreamAsync<DivestmentSheet>(divestmentId, token: http.RequestAborted);

        if (sheet is null)
        {
            return Problem.NotFound;
        }

        if (!await http.ReachesOneOf(Right.ReadDivestment, sheet.Services))
        {
            return Reaches.OutOfReach;
        }

        http.Response.Headers.ETag = Work.ETagOf(sheet.State.Revision);
        return Results.Ok((await http.DivestmentsOf(session, [sheet]))[0]);
    }
}
