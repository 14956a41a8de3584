using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Access;

/// <summary>
/// An empty installation knows nobody who could register anybody: the configuration names the first central administrator
/// (<c>Access:FirstAdministrator</c>, the subject of their tokens).
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
        await session.SaveChangesAsync(cancellation);
    }
}
