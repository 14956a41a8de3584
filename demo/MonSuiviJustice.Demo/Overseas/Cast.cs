using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Overseas;

/// <summary>The agents of the bureaus: one who opens, one who books.</summary>
internal sealed class Cast(HttpClient http, Troupe troupe)
{
    private readonly Dictionary<Guid, ApiClient> _clients = [];

    public ApiClient Administrator => troupe.Administrator;

    public ApiClient Auditor => troupe.Auditor;

    public ApiClient As(Guid agentId) => _clients[agentId];

    public async Task Register()
    {
        (Guid AgentId, string Role, string Service)[] agents =
        [
            .. Bureau.All.Select(bureau => (bureau.Manager, "LocalAdministrator", bureau.Service)),
            .. Bureau.All.Select(bureau => (bureau.Agent, bureau.Role, bureau.Service)),
            (troupe.Auditor.AgentId, "Auditor", "national"),
            (troupe.Analyst.AgentId, "Analyst", "national"),
        ];

        await Together.All(agents, it => Administrator.Enrol(it.AgentId, it.Role, it.Service));

        foreach (var (agentId, _, _) in agents)
        {
            _clients[agentId] = new(http, agentId);
        }
    }
}
