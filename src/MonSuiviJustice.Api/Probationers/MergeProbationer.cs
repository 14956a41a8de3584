using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="Into">The file that is kept: its identity and its number count from now on.</param>
public sealed record MergeProbationerBody(Guid Into);

public static class MergeProbationerEndpoint
{
    /// <summary>
    /// Two files of one person are read as one, under the kept one. Nothing is rewritten: the identity of the other stays
    /// sealed, and unmerging gives both files back. Nobody is booked under the other any more.
    /// </summary>
    [WolverinePost("/v1/probationers/{probationerId}/merging"), Needs(Right.MergeProbationer)]
    public static Task<IResult> Post(Guid probationerId, MergeProbationerBody body, HttpContext http) =>
        http.Writer().Change(http, probationerId, async (work, other) =>
        {
            var kept = work.Existing<Probationer>(body.Into);
            await work.Load(http.RequestAborted);
            var decision = MergeProbationer.Decide(other, kept.State, new(work.Request.Agent.Id, work.Now));
            MergedTimes.Move(work, decision);
            return decision;
        });
}
