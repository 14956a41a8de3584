using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

/// <param name="LastName">Of whoever looked; null as long as nobody has said it, and once they have left.</param>
/// <param name="EndedAt">Null unless it was ended before <paramref name="EndsAt"/>.</param>
public sealed record ImpersonationLine(
    Guid By,
    string? LastName,
    string? FirstName,
    ImpersonationReason Reason,
    DateTimeOffset StartedAt,
    DateTimeOffset EndsAt,
    DateTimeOffset? EndedAt);

public static class GetImpersonationsEndpoint
{
    /// <summary>Who looked at what this agent sees, when and why, the latest first; for the agent, and for whoever manages agents.</summary>
    [WolverineGet("/v1/agents/{agentId}/impersonations"), Needs(Right.KeepProfile)]
    [ProducesResponseType<IReadOnlyList<ImpersonationLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid agentId, IQuerySession session, HttpContext http)
    {
        var stream = await session.Events.FetchStreamAsync(agentId, token: http.RequestAborted);
        var facts = stream.Select(it => it.Data).OfType<AgentEvent>().ToArray();

        if (facts.Aggregate(default(Agent), Agent.Evolve) is not { } agent)
        {
            return Problem.NotFound;
        }

        if (http.Agent().Id != agentId
            && !await http.Reaches().Includes(http.Agent(), Right.ManageAgents, agent.ServiceCode, http.RequestAborted))
        {
            return Reaches.OutOfReach;
        }

        var started = facts.OfType<AgentImpersonated>().Reverse().ToArray();
        var contacts = await http.AgentContacts().Of(session, [.. started.Select(it => it.By).Distinct()], http.RequestAborted);
        return Results.Ok(started.Select(it => new ImpersonationLine(
            it.By,
            contacts.GetValueOrDefault(it.By)?.LastName,
            contacts.GetValueOrDefault(it.By)?.FirstName,
            it.Reason,
            it.StartedAt,
            it.EndsAt,
            EndOf(it, facts.OfType<AgentImpersonationEnded>())?.EndedAt)).ToArray());
    }

    private static AgentImpersonationEnded? EndOf(AgentImpersonated started, IEnumerable<AgentImpersonationEnded> ended) =>
        ended.FirstOrDefault(it => it.By == started.By && it.EndedAt >= started.StartedAt && it.EndedAt < started.EndsAt);
}
