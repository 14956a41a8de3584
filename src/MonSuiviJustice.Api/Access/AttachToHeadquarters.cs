using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

/// <param name="HeadquartersCode">The SPIP for whose antennas the agent works; null for none.</param>
public sealed record AttachToHeadquartersBody([property: StringLength(60, MinimumLength = 1)] string? HeadquartersCode);

public static class AttachToHeadquartersEndpoint
{
    /// <summary>An agent works for all antennas of a SPIP: as a local administrator, administers them all.</summary>
    [WolverinePut("/v1/agents/{agentId}/headquarters"), Needs(Right.OrganiseServices)]
    public static Task<IResult> Put(Guid agentId, AttachToHeadquartersBody body, HttpContext http) => http.Writer().Change(
        http,
        agentId,
        (work, agent) => work.Demand(agent.ServiceCode, http.RequestAborted),
        async (work, agent) =>
        {
            var headquarters = body.HeadquartersCode is { } code ? work.Existing<Service>(Service.IdOf(code)) : null;
            await work.Load(http.RequestAborted);
            return AttachToHeadquarters.Decide(agent, new(headquarters?.State, work.Request.Agent.Id, work.Now));
        });
}
