using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public static class UnmergeProbationerEndpoint
{
    /// <summary>They were two people after all: each file is what it was. What was written meanwhile belongs to the kept one.</summary>
    [WolverinePost("/v1/probationers/{probationerId}/unmerging"), Needs(Right.MergeProbationer)]
    public static Task<IResult> Post(Guid probationerId, HttpContext http) =>
        http.Writer().Change(http, probationerId, async (work, other) =>
        {
            var kept = other.MergedInto is { } keptId ? work.Existing<Probationer>(keptId) : null;
            await work.Load(http.RequestAborted);
            var decision = UnmergeProbationer.Decide(other, kept?.State, new(work.Request.Agent.Id, work.Now));
            MergedTimes.Move(work, decision);
            return decision;
        });
}
