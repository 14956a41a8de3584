using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

public static class SendLetterEndpoint
{
    /// <summary>The letter has left.</summary>
    [WolverinePost("/v1/escalations/{escalationId}/letter"), Needs(Right.RecordOutcome)]
    public static Task<IResult> Post(Guid escalationId, HttpContext http) =>
        http.Writer().Change(http, escalationId, (work, escalation) =>
            SendLetter.Decide(escalation, new(work.Request.Agent.Id, work.Now)));
}
