using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="From">First day, on the calendar of the place.</param>
/// <param name="To">Last day, on the calendar of the place.</param>
/// <param name="Referent">The agent who follows the person.</param>
/// <param name="Assigned">The agent who receives the person.</param>
/// <param name="WithoutOutcome">Only those that have started and wait for their outcome.</param>
/// <param name="Service">Code of the service of the place.</param>
public sealed record ConvocationSearch(
    DateOnly? From = null,
    DateOnly? To = null,
    Guid? Place = null,
    Guid? Agenda = null,
    ConvocationKind? Kind = null,
    Guid? Referent = null,
    Guid? Assigned = null,
    ConvocationStatus? Status = null,
    bool WithoutOutcome = false,
    [property: StringLength(60)] string? Service = null,
    [property: RegularExpression("-?startsAt")] string Sort = "startsAt",
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 100)] int Limit = 50);

public static class GetConvocationsEndpoint
{
    /// <summary>The convocations of the services that the agent's right reaches.</summary>
    [WolverineGet("/v1/convocations"), Needs(Right.ReadConvocation)]
    [ProducesResponseType<IReadOnlyList<ConvocationLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        [FromQuery] ConvocationSearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        var reached = await http.Reaches().ServicesOf(http.Agent(), Right.ReadConvocation, http.RequestAborted);

        if (search.Service is { } service && reached?.Contains(service) == false)
        {
            return Reaches.OutOfReach;
        }

        var conditions = new Conditions()
            .AnyOf("c.service_code", search.Service is { } one ? [one] : reached)
            .And("c.day >= ?", search.From)
            .And("c.day <= ?", search.To)
            .And("c.place_id = ?", search.Place)
            .And("c.agenda_id = ?", search.Agenda)
            .And("c.kind = ?", search.Kind?.ToString())
            .And("p.referent_id = ?", search.Referent)
            .And("c.assigned_agent_id = ?", search.Assigned)
            .And("c.status = ?", search.Status?.ToString())
            .And("c.status = 'Booked' and c.starts_at <= ?", search.WithoutOutcome ? clock.Now() : null);
        return Results.Ok(await ConvocationList.Read(
            http,
            session,
            conditions,
            new(search.Sort == "startsAt", Cursor.Parse(search.Cursor), search.Limit)));
    }
}
