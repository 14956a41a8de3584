using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Year">The current one, on the calendar of the place, when left out.</param>
public sealed record HolidayYear([property: Range(2000, 2200)] int? Year = null);

public static class GetPublicHolidaysEndpoint
{
    /// <summary>The public holidays of the territory where a place is, in the order of the calendar.</summary>
    [WolverineGet("/v1/places/{placeId}/public-holidays"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<PublicHoliday>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid placeId,
        [FromQuery] HolidayYear asked,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) =>
        await session.Events.AggregateStreamAsync<Place>(placeId, token: http.RequestAborted) is { } place
            ? Results.Ok(PublicHolidays.Of(
                asked.Year ?? PlaceTime.DayOf(clock.Now(), place.TimeZone).Year,
                place.Territory))
            : Problem.NotFound;
}
