using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Accounts;

public static class UnlockAgentEndpoint
{
    /// <summary>Lets in again an agent whom ten failures had locked out.</summary>
    [WolverinePost("/v1/agents/{agentId}/unlocking"), Needs(Right.GiveAccess)]
    public static Task<IResult> Post(Guid agentId, HttpContext http) => http.Writer().Change(
        http,
        agentId,
        (work, agent) => work.Demand(agent.ServiceCode, http.RequestAborted),
        async (work, agent) =>
        {
            var decision = UnlockAgent.Decide(agent, new(work.Request.Agent, work.Now));

            if (decision.Facts.Count > 0 && await http.AgentContacts().Of(work.Session, agentId, http.RequestAborted) is { } contact)
            {
                Credentials.Forgive(work.Session, http.AgentContacts().HashOf(contact.Email), work.Now);
            }

            return decision;
        });
}
