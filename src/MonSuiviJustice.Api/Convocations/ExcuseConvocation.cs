using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

public sealed record ExcuseConvocationBody(ExcuseKind Excuse);

public static class ExcuseConvocationEndpoint
{
    [WolverinePost("/v1/convocations/{convocationId}/excuse"), Needs(Right.RecordOutcome)]
    public static Task<IResult> Post(Guid convocationId, ExcuseConvocationBody body, HttpContext http) =>
        http.Writer().Change(http, convocationId, (work, convocation, _) =>
            ExcuseConvocation.Decide(convocation, new(
                Excuse: body.Excuse,
                AgentId: work.Request.Agent.Id,
                At: work.Now)));
}
