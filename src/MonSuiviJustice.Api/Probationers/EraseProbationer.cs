using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public sealed record EraseProbationerBody(ErasureReason Reason);

public static class EraseProbationerEndpoint
{
    /// <summary>
    /// Destroys the key of the person and all that was sealed under it, in the transaction of the fact. What is ahead is
    /// cancelled without a text, because there is no number any more; facts and figures stay.
    /// </summary>
    [WolverinePost("/v1/probationers/{probationerId}/erasure"), Needs(Right.EraseProbationer)]
    public static Task<IResult> Post(Guid probationerId, EraseProbationerBody body, HttpContext http) =>
        http.Writer().Change(http, probationerId, async (work, person) =>
        {
            var merged = await work.Merged(person, http.RequestAborted);
            var erasure = EraseProbationer.Decide(person, merged, new(body.Reason, work.Request.Agent.Id, work.Now));
            var erased = erasure.Facts.OfType<ProbationerErased>().ToArray();

            if (erased.Length > 0)
            {
                Vault.Forget(work.Session, [.. erased.Select(fact => fact.ProbationerId)]);
            }

            var after = erased.Where(fact => fact.ProbationerId == person.Id).Aggregate(person, Probationer.Evolve);
            return await erasure.WithWhatIsAhead(work, after, tellPerson: null, http.RequestAborted);
        });
}
