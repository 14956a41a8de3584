using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Kind">Mandatory: a seat is for one kind.</param>
/// <param name="Service">Code of a service: the services linked to it are searched as well.</param>
/// <param name="Department">Code of a department: all its services are searched.</param>
/// <param name="From">First day, on the calendar of the place.</param>
/// <param name="To">Last day, on the calendar of the place.</param>
public sealed record FreeSlotSearch(
    ConvocationKind? Kind = null,
    Guid? Place = null,
    [property: StringLength(60)] string? Service = null,
    [property: StringLength(3)] string? Department = null,
    DateOnly? From = null,
    DateOnly? To = null,
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 100)] int Limit = 20);

public static class GetFreeSlotsEndpoint
{
    private static readonly string OfDepartment =
        $"select service_code from {ServiceTable.Rows} where department_code = $1";

    /// <summary>
    /// The next free seats of a kind, in time order: of a place, of a service and those linked to it, of a department, or of
    /// the whole country, as far as the agent's right reaches.
    /// </summary>
    [WolverineGet("/v1/free-slots"), Needs(Right.ReadAgenda)]
    [ProducesResponseType<IReadOnlyList<SlotSheet>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        [FromQuery] FreeSlotSearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        if (search.Kind is not { } kind)
        {
            return Problem.Invalid(new InvalidField("kind", "Indiquez le type de convocation."));
        }

        var reached = await http.Reaches().ServicesOf(http.Agent(), Right.ReadAgenda, http.RequestAborted);
        var place = search.Place is { } id
            ? await session.Events.AggregateStreamAsync<Place>(id, token: http.RequestAborted)
            : null;

        if (search.Place is not null && place is null)
        {
            return Problem.NotFound;
        }

        // Who names one service must reach it; who names a territory sees what they reach of it.
        if ((place?.ServiceCode ?? search.Service) is { } named && reached?.Contains(named) == false)
        {
            return Reaches.OutOfReach;
        }

        var meant = place is null ? await Territory(search, session, http) : [place.ServiceCode];
        IReadOnlyList<string>? services = (meant, reached) switch
        {
            (null, _) => reached,
            (_, null) => meant,
            _ => [.. meant.Intersect(reached)],
        };
        var free = new FreeSlots(
            kind, services, search.Place, search.From, search.To, Cursor.Parse(search.Cursor), search.Limit);
        var slots = await free.Read(session, clock.Now(), http.RequestAborted);
        return Results.Ok(http.Page(slots, search.Limit, slot => new(slot.StartsAt, slot.Id)));
    }

    /// <summary>Null means the whole country.</summary>
    private static async Task<IReadOnlyList<string>?> Territory(FreeSlotSearch search, IQuerySession session, HttpContext http) =>
        search switch
        {
            { Service: { } service } => await http.Reaches().JurisdictionOf(service, http.RequestAborted),
            { Department: { } code } => await session.Rows(OfDepartment, [code], row => row.GetString(0), http.RequestAborted),
            _ => null,
        };
}
