using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

/// <param name="Service">Code of one service; all that the right reaches when absent.</param>
/// <param name="Role">Only those in that role.</param>
/// <param name="Active">False: those who have left.</param>
public sealed record AgentSearch(
    [property: StringLength(60)] string? Service = null,
    AgentRole? Role = null,
    bool Active = true,
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 100)] int Limit = 50);

public static class GetAgentsEndpoint
{
    /// <summary>The agents of a service, or of all, in the order in which they came.</summary>
    [WolverineGet("/v1/agents"), Needs(Right.ManageAgents)]
    [ProducesResponseType<IReadOnlyList<AgentLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get([FromQuery] AgentSearch search, IQuerySession session, HttpContext http)
    {
        var reached = await http.Reaches().ServicesOf(http.Agent(), Right.ManageAgents, http.RequestAborted);

        if (search.Service is { } service && reached?.Contains(service) == false)
        {
            return Reaches.OutOfReach;
        }

        var conditions = new Conditions()
            .AnyOf("a.service_code", search.Service is { } one ? [one] : reached)
            .And("a.role = ?", search.Role?.ToString())
            .And("(a.active is not false) = ?", search.Active)
            .After(Cursor.Parse(search.Cursor), "coalesce(a.since, 'epoch'::timestamptz)", "a.agent_id");
        var agents = await session.Rows(
            $"{AgentLines.From} {conditions.Where} order by 5, a.agent_id limit {search.Limit + 1}",
            conditions.Values,
            KnownAgent.Of,
            http.RequestAborted);
        return Results.Ok(await http.AgentsOf(session, http.Page(agents, search.Limit, agent => new Cursor(agent.Since, agent.Id))));
    }
}
