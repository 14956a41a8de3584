namespace MonSuiviJustice.Demo.Play;

/// <summary>Who plays: one client per agent, and the ids that the API has given to people.</summary>
internal sealed class Troupe(HttpClient http)
{
    private readonly Dictionary<Guid, ApiClient> _clients = [];

    private readonly Dictionary<int, Guid> _people = [];

    public ApiClient Administrator { get; } = new(http, Tokens.FirstAdministrator);

    public ApiClient Auditor { get; } = new(http, AgentIds.Of("Auditor", "national"));

    /// <summary>A file is opened to an auditor for an hour, for a reason that is kept.</summary>
    public Task AuditorOpens(Guid probationerId) =>
        Auditor.Post($"/v1/probationers/{probationerId}/break-glass", new { reason = "Contrôle des suivis du mois." });

    public ApiClient Analyst { get; } = new(http, AgentIds.Of("Analyst", "national"));

    public ApiClient As(AgentPart agent) => _clients[agent.Id];

    public Guid IdOf(Person person) => _people[person.Number];

    /// <summary>The agent who manages the places of a service.</summary>
    public ApiClient LocalAdministrator(string service) => _clients[AgentIds.Of("LocalAdministrator", service)];

    public async Task Register()
    {
        var agents = Crew.All.SelectMany(crew => crew.Agents);
        var services = Venue.All.Select(venue => venue.Service).Distinct();

        await Together.All(
            [
                .. agents.Select(agent => (agent.Id, agent.Role, agent.Service)),
                .. services.Select(service => (AgentIds.Of("LocalAdministrator", service), "LocalAdministrator", service)),
                (Auditor.AgentId, "Auditor", "national"),
                (Analyst.AgentId, "Analyst", "national"),
            ],
            it => Administrator.Enrol(it.Item1, it.Item2, it.Item3));

        foreach (var agentId in agents.Select(agent => agent.Id)
            .Concat(services.Select(service => AgentIds.Of("LocalAdministrator", service))))
        {
            _clients[agentId] = new(http, agentId);
        }
    }

    /// <summary>Every agent registers some of them.</summary>
    public async Task Register(IReadOnlyList<Person> people)
    {
        AgentPart[] agents = [.. Crew.All.SelectMany(crew => crew.Agents)];
        var ids = new Guid[people.Count];

        await Together.All([.. people.Select((person, index) => (person, index))], async it =>
        {
            var (person, index) = it;
            var answer = await As(agents[index % agents.Length]).Post("/v1/probationers", new
            {
                lastName = person.LastName,
                firstName = person.FirstName,
                birthDate = person.BirthDate,
                mobile = person.Mobile,
                withoutMobile = person.WithoutMobile,
            });
            ids[index] = answer.Id;
        });

        foreach (var (person, id) in people.Zip(ids))
        {
            _people[person.Number] = id;
        }
    }
}
