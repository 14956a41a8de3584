using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Accounts;

/// <param name="Phone">A French number; none when left out.</param>
public sealed record InviteAgentBody(
    [property: StringLength(100, MinimumLength = 1)] string LastName,
    [property: StringLength(100, MinimumLength = 1)] string FirstName,
    [property: StringLength(254, MinimumLength = 3), Mailbox] string Email,
    AgentRole Role,
    [property: StringLength(60, MinimumLength = 1)] string ServiceCode,
    [property: StringLength(20, MinimumLength = 3), Line] string? Phone = null)
{
    internal AgentContact Contact =>
        new(LastName.Trim(), FirstName.Trim(), Email.Trim(), Phone is { } phone ? PhoneLine.Normalised(phone) : null);
}

/// <param name="ServiceCode">Where the agent works now.</param>
public sealed record AgentElsewhere(Guid AgentId, string ServiceCode);

public static class InviteAgentEndpoint
{
    /// <summary>
    /// Somebody new is registered and invited by e-mail; somebody of this service is invited once more. An address of an agent
    /// of another service is refused: whoever may call agents here is told whom to call (<c>POST .../posting</c>).
    /// </summary>
    [WolverinePost("/v1/invitations"), Needs(Right.ManageAgents)]
    public static async Task<IResult> Post(InviteAgentBody body, HttpContext http)
    {
        var links = http.RequestServices.GetRequiredService<AccountLinks>();
        AgentElsewhere? elsewhere = null;
        var answer = await http.Writer().Write(http, async work =>
        {
            await work.Demand(body.ServiceCode, http.RequestAborted);
            var contacts = http.AgentContacts();
            var holder = await contacts.AgentAt(work.Session, body.Email, http.RequestAborted);
            var agentId = holder ?? work.Request.NewAgentId(number: 0);
            var agent = work.Possible<Agent>(agentId);
            var types = await work.TypesOf([body.ServiceCode], http.RequestAborted);
            var decision = InviteAgent.Decide(agent.Possible, new(
                agentId, body.Role, body.ServiceCode, types[0], IsHandedOver: false, work.Request.Agent, work.Now));

            if (decision is Decision.Refused refused && refused.Because == InviteAgent.Elsewhere
                && agent.Possible is { } known && RightsTable.Of(work.Request.Agent.Role, Right.PostAgent) != Reach.None)
            {
                elsewhere = new(known.Id, known.ServiceCode);
            }

            if (holder is null && decision.Facts.Count > 0)
            {
                contacts.Put(work.Session, agentId, body.Contact);
            }

            work.AddLinks(decision, links);
            work.Created($"/v1/agents/{agentId}");
            return decision;
        });
        return elsewhere is null ? answer : Problem.Of(InviteAgent.Elsewhere, [elsewhere]);
    }
}
