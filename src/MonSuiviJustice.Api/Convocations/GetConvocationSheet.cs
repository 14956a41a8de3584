using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

public static class GetConvocationSheetEndpoint
{
    [WolverineGet("/v1/convocations/{convocationId}"), Needs(Right.ReadConvocation)]
    [ProducesResponseType<ConvocationSheet>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid convocationId, IQuerySession session, HttpContext http)
    {
        var sheet = await session.Events.AggregateStreamAsync<ConvocationSheet>(convocationId, token: http.RequestAborted);

        if (sheet is null)
        {
            return Problem.NotFound;
        }

        if (!await http.Opens(sheet))
        {
            return Reaches.OutOfReach;
        }

        await http.Looks(session, [sheet.ProbationerId]);
        http.Response.Headers.ETag = Work.ETagOf(sheet.Revision);
        return Results.Ok(await SealedFields.Opened(http, session, sheet));
    }
}
