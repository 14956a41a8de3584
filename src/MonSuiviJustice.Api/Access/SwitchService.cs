using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

public sealed record SwitchServiceBody([property: StringLength(60, MinimumLength = 1)] string ServiceCode);

public static class SwitchServiceEndpoint
{
    /// <summary>Agents go to another antenna of their headquarters; a central administrator to any service.</summary>
    [WolverinePut("/v1/agents/{agentId}/service"), Needs(Right.SwitchService)]
    public static Task<IResult> Put(Guid agentId, SwitchServiceBody body, HttpContext http) => http.Writer().Change(
        http,
        agentId,
        (work, agent) => agent.Id == work.Request.Agent.Id ? Task.CompletedTask : throw new StopException(Reaches.OutOfReach),
        async (work, agent) =>
        {
            var service = work.Existing<Service>(Service.IdOf(body.ServiceCode));
            await work.Load(http.RequestAborted);
            return SwitchService.Decide(agent, new(service.State, work.Now));
        });
}
