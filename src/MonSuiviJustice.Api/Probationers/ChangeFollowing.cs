using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="Services">Codes of all the services that follow the person from now on.</param>
/// <param name="Reason">Why they do.</param>
public sealed record ChangeFollowingBody(
    [property: Paragraphs(most: 20, longest: 60)] IReadOnlyList<string> Services,
    FollowingReason Reason);

public static class ChangeFollowingEndpoint
{
    private static readonly string Known =
        $"select service_code from {ServiceTable.Rows} where service_code = any($1) and archived is not true";

    /// <summary>
    /// An agent adds the services of the person's commune, their own and those that are linked to it; a central
    /// administrator adds any, and takes away.
    /// </summary>
    [WolverinePut("/v1/probationers/{probationerId}/following"), Needs(Right.RegisterProbationer)]
    public static Task<IResult> Put(Guid probationerId, ChangeFollowingBody body, HttpContext http) =>
        http.Writer().Change(http, probationerId, async (work, person) =>
        {
            string[] added = [.. body.Services.Distinct().Where(code => !person.IsFollowedBy(code))];
            var known = await work.Session.Rows(Known, [added], row => row.GetString(0), http.RequestAborted);

            if (added.Except(known).Any())
            {
                throw new StopException(Problem.Invalid(new InvalidField("/services", "Un de ces services n'existe pas.")));
            }

            var agent = work.Request.Agent;
            var opened = await http.Opened(work, probationerId);
            var candidates = await CandidateServices.Of(
                work.Session, agent, opened.Record.CommuneInsee, work.Now, http.RequestAborted);
            return ChangeFollowing.Decide(person, candidates.Candidates, new(
                Services: [.. body.Services],
                Reason: body.Reason,
                MayCorrect: RightsTable.Of(agent.Role, Right.CorrectProbationer) != Reach.None,
                AgentId: agent.Id,
                At: work.Now));
        });
}
