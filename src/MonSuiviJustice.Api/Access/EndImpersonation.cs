using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

public static class EndImpersonationEndpoint
{
    /// <summary>Comes back to one's own account before the hour is over.</summary>
    [WolverineDelete("/v1/agents/{agentId}/impersonation"), Needs(Right.Impersonate)]
    public static Task<IResult> Delete(Guid agentId, HttpContext http) => http.Writer().Change(
        http,
        agentId,
        (work, agent) => work.Demand(agent.ServiceCode, http.RequestAborted),
        (work, agent) => Task.FromResult(EndImpersonation.Decide(agent, new(work.Request.Agent.Id, work.Now))));
}
