using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="TellPerson">Send a text that says what to do now; yes unless said otherwise.</param>
public sealed record RecordAbsenceBody(bool TellPerson = true);

public static class RecordAbsenceEndpoint
{
    [WolverinePost("/v1/convocations/{convocationId}/absence"), Needs(Right.RecordOutcome)]
    public static Task<IResult> Post(Guid convocationId, RecordAbsenceBody body, HttpContext http) =>
        http.Writer().Change(http, convocationId, (work, convocation, person) =>
            RecordAbsence.Decide(convocation, person, new(
                TellPerson: body.TellPerson,
                AgentId: work.Request.Agent.Id,
                At: work.Now)));
}
