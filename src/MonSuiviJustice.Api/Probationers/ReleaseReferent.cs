using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public static class ReleaseReferentEndpoint
{
    [WolverineDelete("/v1/probationers/{probationerId}/referent"), Needs(Right.AssignReferent)]
    public static Task<IResult> Delete(Guid probationerId, HttpContext http) =>
        http.Writer().Change(http, probationerId, (work, person) =>
            ReleaseReferent.Decide(person, new(work.Request.Agent, work.Now)));
}
