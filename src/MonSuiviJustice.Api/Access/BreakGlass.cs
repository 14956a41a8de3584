using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

/// <param name="Reason">Sealed under the key of the person; read by whoever may read who opened the record.</param>
public sealed record BreakGlassBody([property: StringLength(500, MinimumLength = 10)] string Reason);

public static class BreakGlassEndpoint
{
    /// <summary>
    /// Opens the file of a person for an hour, to be read, to an auditor or to an agent whose right does not reach it. The
    /// reason is kept, and in the latter case the local administrators of the services that follow the person are told.
    /// </summary>
    [WolverinePost("/v1/probationers/{probationerId}/break-glass"), Needs(Right.ReadWithReason)]
    public static Task<IResult> Post(Guid probationerId, BreakGlassBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var found = work.Existing<Probationer>(probationerId);
            await work.Load(http.RequestAborted);
            Probationer[] files = [found.State, .. await work.Merged(found.State, http.RequestAborted)];
            var opening = http.Opening() with { WithReason = false };
            var opened = await http.Vault().Open(work.Session, [.. files.Select(it => it.Id)], opening, http.RequestAborted);

            if (!opened.ContainsKey(probationerId))
            {
                throw new StopException(Problem.Of(EraseProbationer.Erased));
            }

            Consultations.State(work.Session, opening, [.. opened.Values], body.Reason.Trim());
            string[] followers = [.. files.SelectMany(it => it.Following).Select(it => it.ServiceCode)];

            if (!await http.ReachesOneOf(Right.ReadProbationer, followers))
            {
                Outbox.Add(work.Session, BrokenGlass.Emails(probationerId, followers, work.Request.Agent.Id, work.Now), work.Now);
            }

            return Decision.NothingToDo;
        });
}
