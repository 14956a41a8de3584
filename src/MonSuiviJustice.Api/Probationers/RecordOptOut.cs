using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public static class RecordOptOutEndpoint
{
    /// <summary>The person wants no texts any more. The number is kept.</summary>
    [WolverinePost("/v1/probationers/{probationerId}/opt-out"), Needs(Right.RegisterProbationer)]
    public static Task<IResult> Post(Guid probationerId, HttpContext http) =>
        http.Writer().Change(http, probationerId, (work, person) =>
            RecordOptOut.Decide(person, new(work.Request.Agent.Id, work.Now)));
}
