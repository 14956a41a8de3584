using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Hearing;

/// <summary>The agents of the jurisdictions, and the seats that they open for whoever leaves a hearing.</summary>
internal sealed class Courthouses(HttpClient http, Troupe troupe)
{
    private static readonly TimeOnly[] Hours = [new(9, 0), new(10, 0), new(14, 0), new(15, 0)];

    private readonly Dictionary<Guid, ApiClient> _clients = [];

    public ApiClient Administrator => troupe.Administrator;

    public ApiClient Auditor => troupe.Auditor;

    public Task AuditorOpens(Guid probationerId) => troupe.AuditorOpens(probationerId);

    /// <summary>Convenes whoever leaves the court room.</summary>
    public ApiClient Office => As(OfficeId);

    private static Guid OfficeId => AgentIds.Of("EnforcementOffice", Jurisdiction.Nanterre.Court);

    public ApiClient As(Guid agentId) => _clients[agentId];

    /// <summary>Of a service of the play, where e-mails arrive.</summary>
    public static string MailboxOf(string service) => $"{service}@courriel.invalid";

    public async Task Register()
    {
        (Guid Id, string Role, string Service)[] agents =
        [
            (OfficeId, "EnforcementOffice", Jurisdiction.Nanterre.Court),
            .. Jurisdiction.All.Where(it => it.IsOpen).SelectMany(it => new[]
            {
                (it.Clerk, "SentenceClerk", it.Court),
                (it.LocalAdministrator, "LocalAdministrator", it.Court),
                (it.LocalAdministratorOfSpip, "LocalAdministrator", it.Spip),
            }),
            (troupe.Auditor.AgentId, "Auditor", "national"),
            (troupe.Analyst.AgentId, "Analyst", "national"),
        ];

        await Together.All(agents, it =>
            Administrator.Enrol(it.Id, it.Role, it.Service));

        foreach (var (id, _, _) in agents)
        {
            _clients[id] = new(http, id);
        }

        var clerk = As(Jurisdiction.Nanterre.Clerk);
        await clerk.Do(
            HttpMethod.Put,
            $"/v1/agents/{clerk.AgentId}/contact",
            new { lastName = "Marchand", firstName = "Camille", email = "camille.marchand@courriel.invalid" },
            ifMatch: "\"2\"");
    }

    /// <summary>Hearings at the judge's two weeks after this one, at the SPIP three weeks after.</summary>
    public async Task Open(DateOnly hearing)
    {
        foreach (var (number, it) in Jurisdiction.All.Where(it => it.IsOpen).Index())
        {
            await Open(it.Court, it.LocalAdministrator, $"{2 + number} rue du Palais, {it.City}", "HearingSap", hearing.AddDays(14));
            await Open(it.Spip, it.LocalAdministratorOfSpip, $"{20 + number} rue des Tilleuls, {it.City}", "HearingSpip", hearing.AddDays(21));
        }
    }

    private async Task Open(string service, Guid manager, string street, string kind, DateOnly monday)
    {
        var client = As(manager);
        await client.Do(HttpMethod.Put, $"/v1/services/{service}/description", new { mailbox = MailboxOf(service) });
        var place = await client.Post($"/v1/services/{service}/places", new
        {
            label = street,
            street,
            switchboardLine = "01 99 00 97 10",
            kinds = new[] { kind },
        });
        var agenda = await client.Post($"/v1/places/{place.Id}/agendas", new { label = "Sorties d'audience" });
        await client.Post($"/v1/agendas/{agenda.Id}/slot-batches", new
        {
            kind,
            dates = Enumerable.Range(0, 5).Select(monday.AddDays),
            times = Hours,
            capacity = 2,
        });
    }
}
