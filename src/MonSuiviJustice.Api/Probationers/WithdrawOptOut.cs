using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public static class WithdrawOptOutEndpoint
{
    /// <summary>The person wants texts again, at the number that was kept.</summary>
    [WolverinePost("/v1/probationers/{probationerId}/opt-out-withdrawal"), Needs(Right.RegisterProbationer)]
    public static Task<IResult> Post(Guid probationerId, HttpContext http) =>
        http.Writer().Change(http, probationerId, (work, person) =>
            WithdrawOptOut.Decide(person, new(work.Request.Agent.Id, work.Now)));
}
