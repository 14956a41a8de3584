using System.Security.Claims;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Access;

/// <summary>
/// Finds the agent of the token in our directory and refuses what its role may do nowhere. How far a right reaches depends
/// on what is asked for, and is checked where that is known.
/// </summary>
internal sealed class AccessCheck(RequestDelegate next, IDocumentStore store, TimeProvider clock)
{
    /// <summary>Carries the id of the agent whose view a central administrator looks at.</summary>
    private const string Header = "Act-As";

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>() is not { } needs)
        {
            await next(http);
            return;
        }

        var refusal = await Admit(http, needs.Right);

        if (refusal is null)
        {
            await next(http);
        }
        else
        {
            await Problem.Of(refusal).ExecuteAsync(http);
        }
    }

    /// <summary>A token that no person is behind (RFC 9068, 2.2) says what for it was given; people's have no such limit.</summary>
    private static bool IsInScope(ClaimsPrincipal user, Right right) =>
        !IsMachine(user) || ScopeTable.Allows((user.FindFirstValue("scope") ?? "").Split(' '), right);

    private static bool IsMachine(ClaimsPrincipal user) =>
        user.FindFirstValue("client_id") is { } client && client == user.FindFirstValue("sub");

    /// <returns>Why not; null when the request has its agent.</returns>
    private async Task<EdgeRefusal?> Admit(HttpContext http, Right right)
    {
        if (await AgentOf(http, http.User.FindFirstValue("sub")) is not { } signedIn)
        {
            return EdgeRefusals.UnknownAgent;
        }

        if (!signedIn.IsActive)
        {
            return EdgeRefusals.Deactivated;
        }

        if (!signedIn.HasAcceptedCharter && !IsMachine(http.User) && !http.Is<BeforeCharterAttribute>())
        {
            return EdgeRefusals.Charter;
        }

        var (agent, refusal) = http.Request.Headers[Header].ToString() is { Length: > 0 } other
            ? await Seen(http, other, signedIn)
            : (signedIn, null);

        if (refusal is not null)
        {
            return refusal;
        }

        if (RightsTable.Of(agent.Role, right) == Reach.None || !IsInScope(http.User, right))
        {
            return EdgeRefusals.OutOfReach;
        }

        http.Becomes(agent, signedIn);
        return null;
    }

    /// <summary>The agent whose view an administrator looks at: to read, and nothing else.</summary>
    private async Task<(Agent Agent, EdgeRefusal? Refusal)> Seen(HttpContext http, string other, Agent signedIn) =>
        await AgentOf(http, other) switch
        {
            not { IsActive: true } => (signedIn, EdgeRefusals.NotImpersonating),
            { } agent when !agent.IsSeenBy(signedIn.Id, clock.Now()) => (signedIn, EdgeRefusals.NotImpersonating),
            _ when !HttpMethods.IsGet(http.Request.Method) && !http.Is<WritesNothingAttribute>() =>
                (signedIn, EdgeRefusals.ImpersonationReads),
            { } agent => (agent, null),
        };

    private async Task<Agent?> AgentOf(HttpContext http, string? id)
    {
        if (!Guid.TryParse(id, out var agentId))
        {
            return null;
        }

        await using var session = store.QuerySession();
        return await session.Events.AggregateStreamAsync<Agent>(agentId, token: http.RequestAborted);
    }
}
