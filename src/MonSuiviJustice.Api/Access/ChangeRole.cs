using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

public sealed record ChangeRoleBody(AgentRole Role);

public static class ChangeRoleEndpoint
{
    /// <summary>
    /// An agent does something else in the same service. In a role that follows nobody, the people whom the agent followed
    /// have no referent any more.
    /// </summary>
    [WolverinePut("/v1/agents/{agentId}/role"), Needs(Right.ManageAgents)]
    public static Task<IResult> Put(Guid agentId, ChangeRoleBody body, HttpContext http) => http.Writer().Change(
        http,
        agentId,
        (work, agent) => work.Demand(agent.ServiceCode, http.RequestAborted),
        async (work, agent) => ChangeRole.Decide(agent, new(
            body.Role,
            (await work.TypesOf([agent.ServiceCode], http.RequestAborted))[0],
            work.Request.Agent,
            work.Now)));
}
