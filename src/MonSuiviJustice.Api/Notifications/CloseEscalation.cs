using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

public static class CloseEscalationEndpoint
{
    /// <summary>The person was told otherwise: by telephone, face to face, through somebody.</summary>
    [WolverinePost("/v1/escalations/{escalationId}/closing"), Needs(Right.RecordOutcome)]
    public static Task<IResult> Post(Guid escalationId, HttpContext http) =>
        http.Writer().Change(http, escalationId, (work, escalation) =>
            CloseEscalation.Decide(escalation, new(work.Request.Agent.Id, work.Now)));
}
