using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="Service">Code of the service of the places; all that the agent reaches when absent.</param>
public sealed record ReconciliationSearch([property: StringLength(60)] string? Service = null);

public static class GetReconciliationEndpoint
{
    /// <summary>Does everything that was due on a day have an outcome? Per service.</summary>
    /// <param name="day">On the calendar of each place.</param>
    [WolverineGet("/v1/reconciliations/{day}"), Needs(Right.ReadAttendance)]
    [ProducesResponseType<Reconciliation>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        DateOnly day,
        [FromQuery] ReconciliationSearch search,
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
        return Results.Ok(await Reconciliation.Read(session, day, services, clock.Now(), http.RequestAborted));
    }
}
