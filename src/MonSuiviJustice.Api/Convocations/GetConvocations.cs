using System.ComponentModel.DataAnnotations;
using System.Globalization;
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
/// <param name="WithCancelled">Those that were cancelled too; else they are seen by their status alone.</param>
/// <param name="Count">Counts all lines of all pages, in the header <c>Total-Count</c>.</param>
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
    bool WithCancelled = false,
    bool Count = false,
    [property: RegularExpression("-?(startsAt|time|place|agenda|kind)")] string Sort = "startsAt",
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 100)] int Limit = 50)
{
    /// <param name="agent">Who asks.</param>
    /// <param name="services">Those of which lines are shown; null for all.</param>
    internal Conditions Conditions(Agent agent, IReadOnlyList<string>? services, DateTimeOffset now) => new Conditions()
        .AnyOf("c.service_code", services)
        .And("c.kind = any(?)", agent.KindsAtHome())
        .AndAll("(c.kind = any(?) or ? in (c.service_code, c.creating_service_code))", agent.KindsElsewhere(), agent.ServiceCode)
        .And("c.day >= ?", From)
        .And("c.day <= ?", To)
        .And("c.place_id = ?", Place)
        .And("c.agenda_id = ?", Agenda)
        .And("c.kind = ?", Kind?.ToString())
        .And("p.referent_id = ?", Referent)
        .And("c.assigned_agent_id = ?", Assigned)
        .And("c.status = ?", Status?.ToString())
        .And("c.status <> ?", Status is null && !WithCancelled ? nameof(ConvocationStatus.Cancelled) : null)
        .And("c.status = 'Booked' and c.starts_at <= ?", WithoutOutcome ? now : null);
}

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
        var agent = http.Agent();
        var reached = await http.Reaches().ServicesOf(agent, Right.ReadConvocation, http.RequestAborted);

        if (search.Service is { } service && reached?.Contains(service) == false)
        {
            return Reaches.OutOfReach;
        }

        IReadOnlyList<string>? services = search.Service is { } one ? [one] : reached;

        if (search.Count)
        {
            var count = await ConvocationList.Count(session, search.Conditions(agent, services, clock.Now()), http.RequestAborted);
            http.Response.Headers["Total-Count"] = count.ToString(CultureInfo.InvariantCulture);
        }

        return Results.Ok(await ConvocationList.Read(
            http,
            session,
            search.Conditions(agent, services, clock.Now()),
            ListOrder.Of(search.Sort, Cursor.Parse(search.Cursor), search.Limit)));
    }
}
