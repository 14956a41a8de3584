using MonSuiviJustice.Api.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Tests.Divestments;

/// <summary>A court and its SPIP that no other spec knows, so that nobody else works there.</summary>
internal sealed record Jurisdiction(string Court, string Spip);

internal static class DivestmentScenes
{
    public static async Task<Jurisdiction> HasJurisdiction(this ApiHost api, string timeZone = "Europe/Paris")
    {
        var client = api.AsAdministrator();
        var number = Scenes.EightDigits();
        var it = new Jurisdiction($"tj-{number}", $"spip-{number}");

        foreach (var (code, type) in ((string, ServiceType)[])[(it.Court, ServiceType.Court), (it.Spip, ServiceType.Spip)])
        {
            using var created = await client.Post(
                "/v1/services", new { code, type, label = code, departmentCode = "998", seatInsee = "99801", timeZone });
            created.EnsureSuccessStatusCode();
        }

        using var linked = await client.Send(HttpMethod.Put, $"/v1/services/{it.Spip}/links/{it.Court}");
        linked.EnsureSuccessStatusCode();
        return it;
    }

    /// <summary>Somebody whom the SPIP and its court follow.</summary>
    public static async Task<Guid> HasFollowed(this ApiHost api, Jurisdiction jurisdiction, string? mobile = null)
    {
        await api.AsyncViewsHaveCaughtUp();
        var officer = await api.As(AgentRole.ProbationOfficer, jurisdiction.Spip);
        return await officer.Create("/v1/probationers", new
        {
            lastName = Scenes.Letters(),
            firstName = "Lou",
            birthDate = "1990-01-01",
            mobile = mobile ?? Scenes.NewMobile(),
        });
    }

    /// <summary>The SPIP expects the person, in a week or more.</summary>
    public static async Task<Guid> HasExpected(this ApiHost api, Jurisdiction jurisdiction, Guid person)
    {
        var slot = await api.HasSlotIn(jurisdiction.Spip, ConvocationKind.SpipFollowUp);
        var convocation = await api.HasConvocation(slot, person);
        await api.AsyncViewsHaveCaughtUp();
        return convocation;
    }

    public static async Task<Guid> HasSlotIn(this ApiHost api, string service, ConvocationKind kind)
    {
        var client = api.AsAdministrator();
        var place = await client.Create($"/v1/services/{service}/places", new
        {
            label = "Accueil",
            street = "1 place du Palais",
            switchboardLine = "0100000000",
            kinds = new[] { kind },
        });
        var agenda = await client.Create($"/v1/places/{place}/agendas", new { label = "Cabinet 1" });
        return await client.Create($"/v1/agendas/{agenda}/slots", new
        {
            kind,
            date = Scenes.NextMonday,
            time = new TimeOnly(10, 0),
            capacity = 5,
        });
    }

    /// <summary>Agents of both services whose role may answer.</summary>
    public static async Task<(ApiClient Clerk, ApiClient Secretary)> HasAnswering(this ApiHost api, Jurisdiction jurisdiction)
    {
        var clerk = await api.As(AgentRole.SentenceClerk, jurisdiction.Court);
        var secretary = await api.As(AgentRole.ProbationSecretary, jurisdiction.Spip);
        await api.AsyncViewsHaveCaughtUp();
        return (clerk, secretary);
    }

    public static Task<HttpResponseMessage> Ask(
        this ApiClient client,
        Guid probationerId,
        DivestmentReason reason = DivestmentReason.Duplicate,
        string? requestingServiceCode = null,
        string? key = null) =>
        client.Post("/v1/divestments", new { probationerId, reason, requestingServiceCode }, key);

    public static Task<Guid> Asked(this ApiClient client, Guid probationerId) =>
        client.Create("/v1/divestments", new { probationerId, reason = DivestmentReason.Duplicate });

    /// <summary>On what the client has just read.</summary>
    public static async Task<HttpResponseMessage> Answer(
        this ApiClient client,
        Guid divestment,
        DivestmentReply reply,
        string? comment = null,
        string? serviceCode = null) => await client.Post(
            $"/v1/divestments/{divestment}/answers",
            new { reply, comment, serviceCode },
            ifMatch: await client.SeenDivestment(divestment));

    public static async Task<string> SeenDivestment(this ApiClient client, Guid divestment)
    {
        using var read = await client.Send(HttpMethod.Get, $"/v1/divestments/{divestment}");
        return read.Headers.ETag?.Tag ?? "\"1\"";
    }

    public static Task<DivestmentLine> Line(this ApiClient client, Guid divestment) =>
        client.Get<DivestmentLine>($"/v1/divestments/{divestment}");

    public static async Task<string[]> Followers(this ApiHost api, Guid person) =>
    [
        .. (await api.AsAdministrator().Get<Api.Probationers.OpenCard>($"/v1/probationers/{person}")).Following.Select(it => it.ServiceCode),
    ];

    /// <summary>Asked for so many days ago. No door leads there, because nothing is asked for in the past.</summary>
    public static async Task<Guid> HadAsked(this ApiHost api, Guid person, int daysAgo, Jurisdiction from, Jurisdiction to)
    {
        var requested = new DivestmentRequested(
            Guid.CreateVersion7(), person, to.Spip, DivestmentReason.Duplicate, [to.Spip, to.Court], AddedAtOnce: [],
            [new(from.Spip, DivestmentAnswer.Pending), new(from.Court, DivestmentAnswer.Pending)],
            "Europe/Paris", ApiHost.FirstAdministrator, ApiHost.Now.AddDays(-daysAgo));
        await using var session = api.Store.LightweightSession();
        session.Events.StartStream<Divestment>(requested.DivestmentId, requested);
        session.Events.Append(person, new ProbationerDivestmentOpened(
            person, requested.DivestmentId, to.Spip, ApiHost.FirstAdministrator, requested.RequestedAt));
        await session.SaveChangesAsync();
        return requested.DivestmentId;
    }
}
