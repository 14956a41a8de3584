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
    [WolverinePut("/v1/probationers/{probationerId}/mobile"), Needs(Right.RegisterProbationer), AlsoDecides(nameof(TellApart))]
    public static Task<IResult> Put(Guid probationerId, ChangeMobileBody body, HttpContext http) =>
        http.Writer().Change(http, probationerId, async (work, person) =>
        {
            var contact = Contact.Of(http, body.Mobile, body.WithoutMobile);
            var opened = await http.Opened(work, probationerId);
            var record = opened.Record with { Mobile = contact.Mobile };
            var duplicates = await Duplicates.Of(http, work, probationerId, record, contact.Reachability, textsBegin: true);
            http.Vault().Change(work.Session, opened, record);

            return await duplicates.Besides(ChangeMobile.Decide(person, new(
                Reachability: contact.Reachability,
                MobileHash: contact.Hash,
                MobileEnding: contact.Ending,
                AgentId: work.Request.Agent.Id,
                At: work.Now)));
        });
}
