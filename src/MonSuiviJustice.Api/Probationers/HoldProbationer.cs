using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="From">First day.</param>
/// <param name="Until">Last day, at most a year later; absent for a death.</param>
public sealed record HoldProbationerBody(HoldReason Reason, DateOnly From, DateOnly? Until = null);

public static class HoldProbationerEndpoint
{
    /// <summary>A text that is due on one of these days is called off, and the case history says why.</summary>
    [WolverinePost("/v1/probationers/{probationerId}/holds"), Needs(Right.RegisterProbationer)]
    public static Task<IResult> Post(Guid probationerId, HoldProbationerBody body, HttpContext http) =>
        http.Writer().Change(http, probationerId, (work, person) =>
        {
            var holdId = Guid.CreateVersion7();
            work.Created($"/v1/probationers/{probationerId}/holds/{holdId}");
            return HoldProbationer.Decide(person, new(
                HoldId: holdId,
                Reason: body.Reason,
                From: body.From,
                Until: body.Until,
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
