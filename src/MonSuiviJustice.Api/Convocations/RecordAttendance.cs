using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="Reason">Why the person was not received; only when turned away.</param>
public sealed record RecordAttendanceBody(Arrival Arrival, TurnedAwayReason? Reason = null);

public static class RecordAttendanceEndpoint
{
    [WolverinePost("/v1/convocations/{convocationId}/attendance"), Needs(Right.RecordOutcome)]
    public static Task<IResult> Post(Guid convocationId, RecordAttendanceBody body, HttpContext http) =>
        http.Writer().Change(http, convocationId, (work, convocation, _) =>
            RecordAttendance.Decide(convocation, new(
                Arrival: body.Arrival,
                Reason: body.Reason,
                AgentId: work.Request.Agent.Id,
                At: work.Now)));
}
