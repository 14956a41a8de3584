using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public static class UnarchiveProbationerEndpoint
{
    /// <summary>The follow-up goes on; what was cancelled stays so.</summary>
    [WolverinePost("/v1/probationers/{probationerId}/unarchiving"), Needs(Right.UnarchiveProbationer)]
    public static Task<IResult> Post(Guid probationerId, HttpContext http) =>
        http.Writer().Change(http, probationerId, (work, person) =>
            UnarchiveProbationer.Decide(person, new(work.Request.Agent.Id, work.Now)));
}
