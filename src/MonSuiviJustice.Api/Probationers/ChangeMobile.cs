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
    [WolverinePut("/v1/probationers/{probationerId}/mobile"), Needs(Right.RegisterProbationer)]
    public static Task<IResult> Put(Guid probationerId, ChangeMobileBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var person = work.Existing<Probationer>(probationerId);
            await work.Load(http.RequestAborted);
            await work.Demand(person.State.ServiceCode, http.RequestAborted);
            var contact = Contact.Of(http, body.Mobile, body.WithoutMobile);
            var opened = await http.Vault().Open(work.Session, [probationerId], http.RequestAborted);

            if (opened.TryGetValue(probationerId, out var record))
            {
                Vault.Change(work.Session, record, record.Record with { Mobile = contact.Mobile });
            }

            return ChangeMobile.Decide(person.State, new(
                Reachability: contact.Reachability,
                MobileHash: contact.Hash,
                MobileEnding: contact.Ending,
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
