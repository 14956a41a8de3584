using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Attendance;

/// <param name="From">First day of the convocations counted, on the calendar of their place.</param>
/// <param name="To">Last day.</param>
/// <param name="Service">Code of the service of the place.</param>
/// <param name="GroupBy">Any of service, place, kind and month, separated by commas; all together when absent.</param>
public sealed record AttendanceSearch(
    DateOnly? From = null,
    DateOnly? To = null,
    [property: StringLength(60)] string? Service = null,
    Guid? Place = null,
    ConvocationKind? Kind = null,
    [property: RegularExpression("(service|place|kind|month)(,(service|place|kind|month))*")] string? GroupBy = null);

public static class GetAttendanceRatesEndpoint
{
    [WolverineGet("/v1/attendance-rates"), Needs(Right.ReadAttendance)]
    [ProducesResponseType<AttendanceRates>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        [FromQuery] AttendanceSearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        var reached = await http.Reaches().ServicesOf(http.Agent(), Right.ReadAttendance, http.RequestAborted);

        return search.Service is { } service && reached?.Contains(service) == false
            ? Reaches.OutOfReach
            : Results.Ok(await AttendanceRates.Read(session, search, reached, clock.Now(), http.RequestAborted));
    }
}
