using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Divestments;

public static class WithdrawDivestmentEndpoint
{
    /// <summary>The agent who asked, and those of the service that asks, take it back while it is pending.</summary>
    [WolverinePost("/v1/divestments/{divestmentId}/withdrawal"), Needs(Right.RequestDivestment)]
    public static Task<IResult> Post(Guid divestmentId, HttpContext http) => http.Writer().Change(
        http,
        divestmentId,
        (divestment, agent) => agent.Id == divestment.RequestedBy ? null : divestment.RequestingServiceCode,
        (work, divestment, person) =>
            Task.FromResult(WithdrawDivestment.Decide(divestment, person, new(work.Request.Agent.Id, work.Now))));
}
