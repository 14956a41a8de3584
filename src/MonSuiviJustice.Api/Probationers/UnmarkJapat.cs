using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public static class UnmarkJapatEndpoint
{
    /// <summary>The court that was added with the mark follows no longer.</summary>
    [WolverineDelete("/v1/probationers/{probationerId}/japat-mark"), Needs(Right.CorrectProbationer)]
    public static Task<IResult> Delete(Guid probationerId, HttpContext http) =>
        http.Writer().Change(http, probationerId, (work, person) =>
            UnmarkJapat.Decide(person, new(work.Request.Agent.Id, work.Now)));
}
