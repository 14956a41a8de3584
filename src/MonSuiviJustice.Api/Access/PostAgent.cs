using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

/// <param name="ServiceCode">The service to which the agent comes: that of whoever calls, for a local administrator.</param>
public sealed record PostAgentBody([property: StringLength(60, MinimumLength = 1)] string ServiceCode);

public static class PostAgentEndpoint
{
    /// <summary>
    /// An agent of another service of the same type works here from now on. Whom the agent followed has no referent any more;
    /// the agent and the administrators of the service that is left are told by e-mail.
    /// </summary>
    [WolverinePost("/v1/agents/{agentId}/posting"), Needs(Right.PostAgent)]
    public static Task<IResult> Post(Guid agentId, PostAgentBody body, HttpContext http) => http.Writer().Change(
        http,
        agentId,
        (work, _) => work.Demand(body.ServiceCode, http.RequestAborted),
        async (work, agent) =>
        {
            var types = await work.TypesOf([agent.ServiceCode, body.ServiceCode], http.RequestAborted);
            return PostAgent.Decide(agent, new(body.ServiceCode, types[0], types[1], work.Request.Agent, work.Now));
        },
        restsOnWhatWasRead: false);
}
