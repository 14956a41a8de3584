using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

public sealed record SuspendSendingBody(SuspensionReason Reason);

public static class SuspendSendingEndpoint
{
    /// <summary>The kill switch: once this is answered, no attempt to send begins any more, on no node.</summary>
    [WolverinePost("/v1/sending-suspensions"), Needs(Right.OperateSending)]
    public static Task<IResult> Post(SuspendSendingBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var sending = work.Possible<Sending>(Sending.Id);
            await work.Load(http.RequestAborted);
            DueMessages.Halt(work);
            return SuspendSending.Decide(sending.Possible, new(body.Reason, work.Request.Agent.Id, work.Now));
        });
}
