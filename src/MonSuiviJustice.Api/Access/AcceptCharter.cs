using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

public static class AcceptCharterEndpoint
{
    /// <summary>Until then, everything else is refused.</summary>
    [WolverinePost("/v1/charters/{version}/acceptance"), Needs(Right.KeepProfile), BeforeCharter]
    public static Task<IResult> Post(int version, HttpContext http) => http.Writer().Write(http, async work =>
    {
        var agent = work.Existing<Agent>(work.Request.Agent.Id);
        await work.Load(http.RequestAborted);
        return AcceptCharter.Decide(agent.State, new(version, work.Now));
    });
}
