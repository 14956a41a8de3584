using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public static class MarkJapatEndpoint
{
    /// <summary>Followed by the anti-terrorist judge: the court with that flag is added to those that follow.</summary>
    [WolverinePost("/v1/probationers/{probationerId}/japat-mark"), Needs(Right.RegisterProbationer)]
    public static Task<IResult> Post(Guid probationerId, HttpContext http) =>
        http.Writer().Change(http, probationerId, async (work, person) =>
        {
            var candidates = await CandidateServices.Of(
                work.Session, work.Request.Agent, communeInsee: null, work.Now, http.RequestAborted);
            return MarkJapat.Decide(person, candidates.Candidates, new(work.Request.Agent.Id, work.Now));
        });
}
