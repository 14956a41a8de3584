using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="AgentId">Who follows the person from now on; the agent who asks when left out.</param>
public sealed record AssignReferentBody(Guid? AgentId = null);

public static class AssignReferentEndpoint
{
    /// <summary>
    /// A person without a referent is taken on, or given to a colleague. Of a person who has one, only the referent and
    /// whoever directs the service name another.
    /// </summary>
    [WolverinePut("/v1/probationers/{probationerId}/referent"), Needs(Right.AssignReferent)]
    public static Task<IResult> Put(Guid probationerId, AssignReferentBody body, HttpContext http) =>
        http.Writer().Change(http, probationerId, async (work, person) =>
        {
            var candidate = work.Existing<Agent>(body.AgentId ?? work.Request.Agent.Id);
            await work.Load(http.RequestAborted);
            var service = work.Possible<Service>(Service.IdOf(candidate.State.ServiceCode));
            await work.Load(http.RequestAborted);
            return AssignReferent.Decide(
                person,
                candidate.State,
                service.Possible?.Type == ServiceType.Court,
                new(work.Request.Agent, work.Now));
        });
}
