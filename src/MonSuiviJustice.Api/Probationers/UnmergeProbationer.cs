using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="BookedMeanwhile">Whose the convocations are that were booked since the merge.</param>
public sealed record UnmergeProbationerBody(UnmergeSide BookedMeanwhile);

public static class UnmergeProbationerEndpoint
{
    /// <summary>
    /// They were two people after all: each file is what it was. What was booked meanwhile stays with the kept file or goes
    /// with the other one, as said.
    /// </summary>
    [WolverinePost("/v1/probationers/{probationerId}/unmerging"), Needs(Right.MergeProbationer)]
    public static Task<IResult> Post(Guid probationerId, UnmergeProbationerBody body, HttpContext http) =>
        http.Writer().Change(http, probationerId, async (work, other) =>
        {
            var kept = other.MergedInto is { } keptId ? work.Existing<Probationer>(keptId) : null;
            await work.Load(http.RequestAborted);
            var parting = UnmergeProbationer.Decide(
                other,
                kept?.State,
                new(body.BookedMeanwhile, work.Request.Agent.Id, work.Now));
            var decision = await parting.WithWhatWasBooked(http, work, other, body.BookedMeanwhile);
            MergedTimes.Move(work, parting);
            return decision;
        });
}
