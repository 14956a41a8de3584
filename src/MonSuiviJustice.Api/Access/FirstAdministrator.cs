using Marten;
using MonSuiviJustice.Api.Accounts;
using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Accounts;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Access;

/// <summary>
/// An empty installation knows nobody who could register anybody: the configuration names the first central administrator
/// (<c>Access:FirstAdministrator</c>, the subject of their tokens), who is invited by e-mail where it names an address
/// (<c>Access:FirstAdministratorEmail</c>).
/// </summary>
internal static class FirstAdministrator
{
    public static async Task Register(IServiceProvider services, CancellationToken cancellation)
    {
        if (!Guid.TryParse(services.GetRequiredService<IConfiguration>()["Access:FirstAdministrator"], out var agentId))
        {
            return;
        }

        var now = services.GetRequiredService<TimeProvider>().Now();
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession();
        var agent = await session.Events.FetchForWriting<Agent>(agentId, cancellation);
        var first = new Agent(agentId, AgentRole.CentralAdministrator, ServiceCode: "national");
        var decision = RegisterAgent.Decide(
            agent.Aggregate,
            new(first.Id, first.Role, first.ServiceCode, ServiceType: null, Registrar: first, now));
        agent.AppendMany(decision.Facts);
        await Invite(session, agentId, now, services, cancellation);
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>Once: afterwards the address is theirs to change, and a forgotten password is asked for as by everybody.</summary>
    private static async Task Invite(
        IDocumentSession session,
        Guid agentId,
        DateTimeOffset now,
        IServiceProvider services,
        CancellationToken cancellation)
    {
        var contacts = services.GetRequiredService<AgentContacts>();

        if (services.GetRequiredService<IConfiguration>()["Access:FirstAdministratorEmail"] is { Length: > 0 } email
            && await contacts.Of(session, agentId, cancellation) is null)
        {
            var linkId = StableId.Of("first-invitation", $"{agentId}");
            contacts.Put(session, agentId, new(LastName: "Administration", FirstName: "Centrale", email.Trim()));
            services.GetRequiredService<AccountLinks>().Put(session, linkId, agentId, now + AccountLetters.InvitationTerm);
            Outbox.Add(session, [Email.ToAgent(EmailKind.AgentInvited, linkId, agentId)], now);
        }
    }
}
