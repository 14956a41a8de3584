using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="From">First day on which the texts were due, on the calendar of their place.</param>
/// <param name="To">Last day.</param>
/// <param name="Service">Code of the service of the place.</param>
public sealed record DeliverySearch(
    DateOnly? From = null,
    DateOnly? To = null,
    [property: StringLength(60)] string? Service = null);

public static class GetDeliveriesEndpoint
{
    [WolverineGet("/v1/deliveries"), Needs(Right.ReadAttendance)]
    [ProducesResponseType<Deliveries>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        [FromQuery] DeliverySearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        var reached = await http.Reaches().ServicesOf(http.Agent(), Right.ReadAttendance, http.RequestAborted);

        if (search.Service is { } service && reached?.Contains(service) == false)
        {
            return Reaches.OutOfReach;
        }

        IReadOnlyList<string>? services = search.Service is { } one ? [one] : reached;
        return Results.Ok(await Deliveries.Read(session, search, services, clock.Now(), http.RequestAborted));
    }
}
