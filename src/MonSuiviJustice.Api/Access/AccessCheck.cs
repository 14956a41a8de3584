using System.Security.Claims;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Access;

/// <summary>
/// Finds the agent of the token in our directory and refuses what its role may do nowhere. How far a right reaches depends
/// on what is asked for, and is checked where that is known.
/// </summary>
internal sealed class AccessCheck(RequestDelegate next, IDocumentStore store)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>() is not { } needs)
        {
            await next(http);
            return;
        }

        if (await AgentOf(http) is not { } agent)
        {
            await Problem.Of(EdgeRefusals.UnknownAgent).ExecuteAsync(http);
            return;
        }

        if (!agent.IsActive)
        {
            await Problem.Of(EdgeRefusals.Deactivated).ExecuteAsync(http);
            return;
        }

        if (!agent.HasAcceptedCharter && http.GetEndpoint()?.Metadata.GetMetadata<BeforeCharterAttribute>() is null)
        {
            await Problem.Of(EdgeRefusals.Charter).ExecuteAsync(http);
            return;
        }

        if (RightsTable.Of(agent.Role, needs.Right) == Reach.None)
        {
            await Reaches.OutOfReach.ExecuteAsync(http);
            return;
        }

        http.Becomes(agent);
        await next(http);
    }

    private async Task<Agent?> AgentOf(HttpContext http)
    {
        if (!Guid.TryParse(http.User.FindFirstValue("sub"), out var agentId))
        {
            return null;
        }

        await using var session = store.QuerySession();
        return await session.Events.AggregateStreamAsync<Agent>(agentId, token: http.RequestAborted);
    }
}
