using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public static class WithdrawOptOutEndpoint
{
    /// <summary>The person wants texts again, at the number that was kept.</summary>
    [WolverinePost("/v1/probationers/{probationerId}/opt-out-withdrawal"), Needs(Right.RegisterProbationer), AlsoDecides(nameof(TellApart))]
    public static Task<IResult> Post(Guid probationerId, HttpContext http) =>
        http.Writer().Change(http, probationerId, async (work, person) =>
        {
            var opened = await http.Opened(work, probationerId);
            var duplicates = await Duplicates.Of(
                http, work, probationerId, opened.Record, Reachability.Mobile, textsBegin: true);
            return await duplicates.Besides(WithdrawOptOut.Decide(person, new(work.Request.Agent.Id, work.Now)));
        });
}
