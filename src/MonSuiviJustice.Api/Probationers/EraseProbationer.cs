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
            var erasure = EraseProbationer.Decide(person, new(body.Reason, work.Request.Agent.Id, work.Now));

            if (erasure.Facts.Count > 0)
            {
                Vault.Forget(work.Session, [probationerId]);
            }

            var erased = erasure.Facts.OfType<ProbationerErased>().Aggregate(person, Probationer.Evolve);
            return await erasure.WithWhatIsAhead(work, erased, tellPerson: null, http.RequestAborted);
        });
}
