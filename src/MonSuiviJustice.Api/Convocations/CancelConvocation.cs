using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="TellPerson">Mandatory when the person can receive texts.</param>
public sealed record CancelConvocationBody(CancellationReason Reason, bool? TellPerson = null);

public static class CancelConvocationEndpoint
{
    [WolverinePost("/v1/convocations/{convocationId}/cancellation"), Needs(Right.CancelConvocation)]
    public static Task<IResult> Post(Guid convocationId, CancelConvocationBody body, HttpContext http) =>
        http.Writer().Change(http, convocationId, (work, convocation, person) =>
            CancelConvocation.Decide(convocation, person, new(
                Reason: body.Reason,
                TellPerson: body.TellPerson,
                AgentId: work.Request.Agent.Id,
                At: work.Now)));
}
