using MonSuiviJustice.Api.Accounts;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

public static class DeactivateAgentEndpoint
{
    /// <summary>An agent has left: the next request is refused, name and address are forgotten, and whom the agent followed has no referent.</summary>
    [WolverinePost("/v1/agents/{agentId}/deactivation"), Needs(Right.ManageAgents)]
    public static Task<IResult> Post(Guid agentId, HttpContext http) => http.Writer().Change(
        http,
        agentId,
        (work, agent) => work.Demand(agent.ServiceCode, http.RequestAborted),
        (work, agent) =>
        {
            var decision = DeactivateAgent.Decide(agent, new(work.Request.Agent, work.Now));

            if (decision.Facts.Count > 0)
            {
                AgentContacts.Forget(work.Session, agentId);
                Credentials.Forget(work.Session, agentId);
            }

            return Task.FromResult(decision);
        });
}
