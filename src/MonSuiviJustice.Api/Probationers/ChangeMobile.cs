using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public sealed record ChangeMobileBody(
    [property: StringLength(30)] string? Mobile = null,
    Reachability? WithoutMobile = null);

public static class ChangeMobileEndpoint
{
    /// <summary>A number that is given ends the state without one, and an opt-out.</summary>
    [WolverinePut("/v1/probationers/{probationerId}/mobile"), Needs(Right.RegisterProbationer)]
    public static Task<IResult> Put(Guid probationerId, ChangeMobileBody body, HttpContext http) =>
        http.Writer().Change(http, probationerId, async (work, person) =>
        {
            var contact = Contact.Of(http, body.Mobile, body.WithoutMobile);
            var opened = await http.Opened(work, probationerId);
            http.Vault().Change(work.Session, opened, opened.Record with { Mobile = contact.Mobile });

            return ChangeMobile.Decide(person, new(
                Reachability: contact.Reachability,
                MobileHash: contact.Hash,
                MobileEnding: contact.Ending,
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
