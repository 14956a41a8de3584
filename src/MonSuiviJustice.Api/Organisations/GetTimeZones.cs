using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="Name">IANA name.</param>
/// <param name="Territory">Whose public holidays are kept there; Alsace-Moselle shares the zone of the mainland.</param>
public sealed record TimeZoneLine(string Name, Territory Territory);

public static class GetTimeZonesEndpoint
{
    /// <summary>The zones in which a service can be.</summary>
    [WolverineGet("/v1/time-zones"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<TimeZoneLine>>(StatusCodes.Status200OK)]
    public static IResult Get() => Results.Ok(TerritoryTable.TimeZones
        .Select(zone => new TimeZoneLine(zone, TerritoryTable.OfTimeZone(zone)))
        .ToArray());
}
