using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Replies;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Replies;

public static class HandleReplyEndpoint
{
    /// <summary>An agent has read a reply, and done what it asked for: it leaves the inbox.</summary>
    [WolverinePost("/v1/replies/{replyId}/handling"), Needs(Right.RecordOutcome)]
    public static Task<IResult> Post(Guid replyId, HttpContext http) => http.Writer().Write(http, async work =>
    {
        var reply = work.Existing<Reply>(replyId);
        await work.Load(http.RequestAborted);
        await work.Demand(reply.State.ServiceCode, http.RequestAborted);
        return HandleReply.Decide(reply.State, new(work.Request.Agent.Id, work.Now));
    });
}
