using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Accounts;

public static class RenewInvitationEndpoint
{
    /// <summary>Sends an agent another link to choose a password.</summary>
    [WolverinePost("/v1/agents/{agentId}/invitation"), Needs(Right.ManageAgents), AlsoDecides(nameof(InviteAgent))]
    public static Task<IResult> Post(Guid agentId, HttpContext http) => Invite(agentId, isHandedOver: false, http);

    internal static Task<IResult> Invite(Guid agentId, bool isHandedOver, HttpContext http) => http.Writer().Change(
        http,
        agentId,
        (work, agent) => work.Demand(agent.ServiceCode, http.RequestAborted),
        (work, agent) =>
        {
            var decision = InviteAgent.Decide(agent, new(
                agentId, agent.Role, agent.ServiceCode, ServiceType: null, isHandedOver, work.Request.Agent, work.Now));
            work.AddLinks(decision, http.RequestServices.GetRequiredService<AccountLinks>());
            return Task.FromResult(decision);
        });
}
