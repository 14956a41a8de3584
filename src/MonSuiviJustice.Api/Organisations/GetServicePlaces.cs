using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

public static class GetServicePlacesEndpoint
{
    /// <summary>The places of a service, by label; those that are archived only when asked for.</summary>
    [WolverineGet("/v1/services/{serviceCode}/places"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<PlaceLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string serviceCode,
        bool? archived,
        IQuerySession session,
        HttpContext http)
    {
        var known = await session.Rows(
            $"select 1 from {ServiceTable.Rows} where service_code = $1",
            [serviceCode],
            row => row.GetInt32(0),
            http.RequestAborted);

        return known is []
            ? Problem.NotFound
            : Results.Ok(await session.Rows(
                $"""
                 select {PlaceLine.Columns} from {PlaceTable.Rows}
                 where service_code = $1 and (not archived or $2) order by label, place_id
                 """,
                [serviceCode, archived is true],
                PlaceLine.Of,
                http.RequestAborted));
    }
}
