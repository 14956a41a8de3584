using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

public static class ResumeSendingEndpoint
{
    /// <summary>What waited leaves, as far as it is still of use; what is not is recorded as not sent.</summary>
    [WolverinePost("/v1/sending-resumptions"), Needs(Right.OperateSending)]
    public static Task<IResult> Post(HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var sending = work.Possible<Sending>(Sending.Id);
            await work.Load(http.RequestAborted);
            return ResumeSending.Decide(sending.Possible, new(work.Request.Agent.Id, work.Now));
        });
}
