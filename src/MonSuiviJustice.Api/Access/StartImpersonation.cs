using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

public sealed record StartImpersonationBody(ImpersonationReason Reason);

public static class StartImpersonationEndpoint
{
    /// <summary>
    /// For an hour, requests of this administrator that carry the agent's id in an <c>Act-As</c> header answer what the agent
    /// would see. They change nothing; who looked stays on record, and the agent is told.
    /// </summary>
    [WolverinePost("/v1/agents/{agentId}/impersonation"), Needs(Right.Impersonate)]
    public static Task<IResult> Post(Guid agentId, StartImpersonationBody body, HttpContext http) => http.Writer().Change(
        http,
        agentId,
        (work, agent) => work.Demand(agent.ServiceCode, http.RequestAborted),
        (work, agent) => Task.FromResult(StartImpersonation.Decide(agent, new(body.Reason, work.Request.Agent, work.Now))));
}
