using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="TellPerson">Mandatory when the person can receive texts and has a convocation ahead: it is cancelled.</param>
public sealed record ArchiveProbationerBody(bool? TellPerson = null);

public static class ArchiveProbationerEndpoint
{
    /// <summary>Every convocation ahead is cancelled with it, in any service; the file is erased after six months.</summary>
    [WolverinePost("/v1/probationers/{probationerId}/archiving"), Needs(Right.ArchiveProbationer)]
    public static Task<IResult> Post(Guid probationerId, ArchiveProbationerBody body, HttpContext http) =>
        http.Writer().Change(http, probationerId, (work, person) => ArchiveProbationer
            .Decide(person, new(work.Request.Agent.Id, work.Now))
            .WithWhatIsAhead(work, person, body.TellPerson, http.RequestAborted));
}
