using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

/// <param name="Phone">A French number; none when left out.</param>
/// <param name="SharesEmail">Shown to the people whom the agent follows; only the agent says so.</param>
/// <param name="SharesPhone">Shown to the people whom the agent follows; only the agent says so.</param>
public sealed record ChangeContactBody(
    [property: StringLength(100, MinimumLength = 1)] string LastName,
    [property: StringLength(100, MinimumLength = 1)] string FirstName,
    [property: StringLength(254, MinimumLength = 3), Mailbox] string Email,
    [property: StringLength(20, MinimumLength = 3), Line] string? Phone = null,
    bool SharesEmail = false,
    bool SharesPhone = false);

public static class ChangeContactEndpoint
{
    /// <summary>Agents change their own; whoever manages the agents of a service changes theirs.</summary>
    [WolverinePut("/v1/agents/{agentId}/contact"), Needs(Right.KeepProfile)]
    public static Task<IResult> Put(Guid agentId, ChangeContactBody body, HttpContext http) =>
        http.Writer().Change(http, agentId, (work, agent) => work.DemandProfile(agent, http.RequestAborted), async (work, agent) =>
        {
            var contacts = http.AgentContacts();
            var known = await contacts.Of(work.Session, agentId, http.RequestAborted);
            var isOwn = work.Request.Agent.Id == agentId;
            var changed = new AgentContact(
                LastName: body.LastName.Trim(),
                FirstName: body.FirstName.Trim(),
                Email: body.Email.Trim(),
                Phone: body.Phone is { } phone ? PhoneLine.Normalised(phone) : null,
                SharesEmail: isOwn ? body.SharesEmail : known?.SharesEmail == true,
                SharesPhone: isOwn ? body.SharesPhone : known?.SharesPhone == true);
            var holder = await contacts.AgentAt(work.Session, changed.Email, http.RequestAborted);
            var decision = ChangeContact.Decide(agent, new(
                IsTheSame: changed == known,
                IsTaken: holder is { } other && other != agentId,
                ChangedBy: work.Request.Agent,
                At: work.Now));

            if (decision.Facts.Count > 0)
            {
                contacts.Put(work.Session, agentId, changed);
            }

            return decision;
        });

    /// <summary>403 unless it is the agent's own profile, or that of somebody whom the agent manages.</summary>
    private static async Task DemandProfile(this Work work, Agent agent, CancellationToken cancellation)
    {
        if (agent.Id != work.Request.Agent.Id)
        {
            await work.Demand(Right.ManageAgents, agent.ServiceCode, cancellation);
        }
    }
}

/// <summary>An address to which an e-mail can be sent.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MailboxAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string text
        || (PlaceDetails.IsMailbox(text.Trim()) && MimeKit.MailboxAddress.TryParse(text.Trim(), out _));
}

/// <summary>A French number, of an office or a mobile.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LineAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string text || PhoneLine.Normalised(text) is not null;
}
