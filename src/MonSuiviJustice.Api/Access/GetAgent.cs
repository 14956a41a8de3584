using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

/// <param name="LastName">Null as long as nobody has said it, and once the agent has left; so is what follows.</param>
/// <param name="SharesEmail">Shown to the people whom the agent follows.</param>
/// <param name="SharesPhone">Shown to the people whom the agent follows.</param>
/// <param name="HeadquartersCode">The SPIP for whose antennas the agent works; null for none.</param>
/// <param name="FollowsPeople">May people have this agent as their referent?</param>
public sealed record AgentProfile(
    Guid Id,
    string? LastName,
    string? FirstName,
    string? Email,
    string? Phone,
    bool SharesEmail,
    bool SharesPhone,
    AgentRole Role,
    string ServiceCode,
    string? HeadquartersCode,
    bool FollowsPeople,
    bool Active);

public static class GetAgentEndpoint
{
    /// <summary>Agents see their own profile; whoever manages the agents of a service sees theirs.</summary>
    [WolverineGet("/v1/agents/{agentId}"), Needs(Right.KeepProfile)]
    [ProducesResponseType<AgentProfile>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid agentId, IQuerySession session, HttpContext http)
    {
        if (await session.Events.AggregateStreamAsync<Agent>(agentId, token: http.RequestAborted) is not { } agent)
        {
            return Problem.NotFound;
        }

        if (http.Agent().Id != agentId
            && !await http.Reaches().Includes(http.Agent(), Right.ManageAgents, agent.ServiceCode, http.RequestAborted))
        {
            return Reaches.OutOfReach;
        }

        var contact = await http.AgentContacts().Of(session, agentId, http.RequestAborted);
        http.Response.Headers.ETag = Work.ETagOf(agent.Revision);
        return Results.Ok(new AgentProfile(
            agent.Id,
            contact?.LastName,
            contact?.FirstName,
            contact?.Email,
            contact?.Phone,
            contact?.SharesEmail == true,
            contact?.SharesPhone == true,
            agent.Role,
            agent.ServiceCode,
            agent.HeadquartersCode,
            KindAccess.MayBeReferent(agent.Role),
            agent.IsActive));
    }
}
