using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="TimeZone">IANA name.</param>
/// <param name="Kinds">What is held there.</param>
public sealed record PlaceLine(
    Guid PlaceId,
    string ServiceCode,
    string Label,
    string Street,
    string SwitchboardLine,
    string TimeZone,
    IReadOnlyList<ConvocationKind> Kinds)
{
    internal const string Columns = "place_id, service_code, label, street, switchboard_line, time_zone, kinds";

    internal static PlaceLine Of(DbDataReader row) => new(
        PlaceId: row.GetGuid(0),
        ServiceCode: row.GetString(1),
        Label: row.GetString(2),
        Street: row.GetString(3),
        SwitchboardLine: row.GetString(4),
        TimeZone: row.GetString(5),
        Kinds: [.. row.Texts(6).Select(Enum.Parse<ConvocationKind>)]);
}

public static class GetPlaceEndpoint
{
    [WolverineGet("/v1/places/{placeId}"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<PlaceLine>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid placeId, IQuerySession session, HttpContext http)
    {
        var found = await session.Rows(
            $"select {PlaceLine.Columns} from {PlaceTable.Rows} where place_id = $1",
            [placeId],
            PlaceLine.Of,
            http.RequestAborted);

        return found is [var place] ? Results.Ok(place) : Problem.NotFound;
    }
}
