using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="Mobile">A French mobile number, overseas included, in any usual notation.</param>
/// <param name="WithoutMobile">Why there is no number to write to; absent when there is one.</param>
public sealed record RegisterProbationerBody(
    [property: StringLength(100, MinimumLength = 1)] string LastName,
    [property: StringLength(100, MinimumLength = 1)] string FirstName,
    [property: StringLength(30)] string? Mobile = null,
    Reachability? WithoutMobile = null);

public static class RegisterProbationerEndpoint
{
    [WolverinePost("/v1/probationers"), Needs(Right.RegisterProbationer)]
    public static Task<IResult> Post(RegisterProbationerBody body, HttpContext http) =>
        http.Writer().Write(http, work =>
        {
            var probationerId = Guid.CreateVersion7();
            var mobile = Contact.Of(http, body.Mobile, body.WithoutMobile);

            work.Starts<Probationer>(probationerId);
            http.Vault().Enter(work.Session, probationerId, new(body.LastName.Trim(), body.FirstName.Trim(), mobile.Mobile));
            work.Created($"/v1/probationers/{probationerId}");
            return Task.FromResult(RegisterProbationer.Decide(null, new(
                ProbationerId: probationerId,
                ServiceCode: work.Request.Agent.ServiceCode,
                Reachability: mobile.Reachability,
                MobileHash: mobile.Hash,
                MobileEnding: mobile.Ending,
                AgentId: work.Request.Agent.Id,
                At: work.Now)));
        });
}
