using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="WithoutPreparationLink">Only those that say nowhere how to come prepared.</param>
/// <param name="Archived">Those that are archived as well.</param>
public sealed record PlaceSearch(
    [property: StringLength(60, MinimumLength = 1)] string? ServiceCode = null,
    ConvocationKind? Kind = null,
    bool WithoutPreparationLink = false,
    bool Archived = false);

public static class GetPlacesEndpoint
{
    /// <summary>The places of the whole country, by service and label.</summary>
    [WolverineGet("/v1/places"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<PlaceLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get([FromQuery] PlaceSearch search, IQuerySession session, HttpContext http)
    {
        var conditions = new Conditions()
            .And("service_code = ?", search.ServiceCode)
            .And("? = any(kinds)", search.Kind?.ToString())
            .And("(preparation_link is null) = ?", search.WithoutPreparationLink ? true : null)
            .And("archived = ?", search.Archived ? null : false);

        return Results.Ok(await session.Rows(
            $"select {PlaceLine.Columns} from {PlaceTable.Rows} {conditions.Where} order by service_code, label, place_id",
            conditions.Values,
            PlaceLine.Of,
            http.RequestAborted));
    }
}
