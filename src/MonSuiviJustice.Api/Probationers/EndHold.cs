using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public static class EndHoldEndpoint
{
    /// <summary>Texts that are due from now on are sent again; what was called off stays so.</summary>
    [WolverineDelete("/v1/probationers/{probationerId}/holds/{holdId}"), Needs(Right.RegisterProbationer)]
    public static Task<IResult> Delete(Guid probationerId, Guid holdId, HttpContext http) =>
        http.Writer().Change(http, probationerId, (work, person) =>
            EndHold.Decide(person, new(holdId, work.Request.Agent.Id, work.Now)));
}
