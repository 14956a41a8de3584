using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Organisations;

[Collection(typeof(ReferenceDataAlone))]
public sealed class ServicesApi(ApiHost api)
{
    private static readonly string[] Chambers = ["Cabinet 1 : A à K", "Cabinet 2 : L à Z"];

    private static readonly string[] Blank = [""];

    private readonly ApiClient _client = api.AsAdministrator();

    [Fact]
    public async Task An_import_links_the_services_that_work_together()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));

        Assert.Equal(["tj-saint-brieuc", "tj-saint-malo"], await LinkedTo("spip-22"));
        Assert.Contains("spip-22", await LinkedTo("tj-saint-malo"));
        Assert.Empty(await LinkedTo("tpi-saint-pierre-et-miquelon"));
    }

    [Fact]
    public async Task The_administrator_creates_a_service_that_the_reference_data_do_not_have()
    {
        var zones = await _client.Get<TimeZoneLine[]>("/v1/time-zones");
        var tahiti = Assert.Single(zones, zone => zone.Name == "Pacific/Tahiti");
        var body = new
        {
            code = "spip-raiatea",
            type = ServiceType.Spip,
            label = "SPIP de Raiatea",
            departmentCode = "987",
            seatInsee = "98754",
            timeZone = tahiti.Name,
        };
        var local = await api.As(AgentRole.LocalAdministrator, Scenes.Spip);

        using var notTheirs = await local.Post("/v1/services", body);
        using var created = await _client.Post("/v1/services", body);
        using var twice = await _client.Post("/v1/services", body);
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal(
            ["403 access.out-of-reach", "201", "409 service.code-taken"],
            [await notTheirs.Summary(), await created.Summary(), await twice.Summary()]);
        Assert.Equal("200", await _client.Answer($"{created.Headers.Location}"));
        Assert.Single(await _client.Get<ServiceLine[]>("/v1/services?query=raiatea"));
    }

    [Fact]
    public async Task The_administrator_cuts_a_link_that_the_next_import_leaves_cut()
    {
        await api.Import(Divided);
        using var same = await _client.Send(HttpMethod.Put, "/v1/services/tj-nord/links/tj-sud");
        using var cut = await _client.Send(HttpMethod.Delete, "/v1/services/tj-nord/links/spip-994");
        await api.Import(Divided);

        Assert.Equal("409 service.same-type", await same.Summary());
        Assert.Equal("204", await cut.Summary());
        Assert.Equal(["tj-sud"], await LinkedTo("spip-994"));
        Assert.Empty(await LinkedTo("tj-nord"));

        using var again = await _client.Send(HttpMethod.Put, "/v1/services/spip-994/links/tj-nord");
        await api.AsyncViewsHaveCaughtUp();
        Assert.Equal(["tj-nord", "tj-sud"], await LinkedTo("spip-994"));
    }

    [Fact]
    public async Task A_link_lets_a_judge_see_the_agendas_of_the_SPIP()
    {
        await api.Import(Divided);
        var place = await _client.Create("/v1/services/spip-994/places", new
        {
            label = "Antenne",
            street = "1 rue du Port",
            switchboardLine = "0199001234",
            kinds = new[] { ConvocationKind.SpipFollowUp },
        });
        var judge = await api.As(AgentRole.SentenceJudge, "tj-sud");

        Assert.Equal("200", await judge.Answer($"/v1/places/{place}/agendas"));
        using var cut = await _client.Send(HttpMethod.Delete, "/v1/services/tj-sud/links/spip-994");
        await api.AsyncViewsHaveCaughtUp();
        Assert.Equal("403 access.out-of-reach", await judge.Answer($"/v1/places/{place}/agendas"));
        using var again = await _client.Send(HttpMethod.Put, "/v1/services/spip-994/links/tj-sud");
    }

    [Fact]
    public async Task A_headquarters_shows_its_antennas_and_a_court_how_its_chambers_share_cases()
    {
        await api.Import(Divided);
        var local = await api.As(AgentRole.LocalAdministrator, "tj-nord");

        using var attached = await _client.Send(HttpMethod.Put, "/v1/services/spip-994-port/organisation", new
        {
            crossJurisdiction = true,
            headquartersCode = "spip-994",
        });
        using var described = await local.Send(HttpMethod.Put, "/v1/services/tj-nord/description", new
        {
            mailbox = "sap@tj-nord.example",
            distribution = Chambers,
        });
        using var notTheirs = await local.Send(HttpMethod.Put, "/v1/services/tj-nord/organisation", new { crossJurisdiction = true });
        using var blank = await local.Send(HttpMethod.Put, "/v1/services/tj-nord/description", new { distribution = Blank });
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal(["204", "204"], [await attached.Summary(), await described.Summary()]);
        Assert.Equal("403 access.out-of-reach", await notTheirs.Summary());
        await blank.PointsAt("/distribution");
        var headquarters = await _client.Get<ServiceCard>("/v1/services/spip-994");
        Assert.Equal(["spip-994-port"], headquarters.AntennaServices.Select(service => service.ServiceCode));
        var antenna = await _client.Get<ServiceCard>("/v1/services/spip-994-port");
        Assert.Equal(("spip-994", true), (antenna.Service.HeadquartersCode, antenna.Service.CrossJurisdiction));
        var court = await _client.Get<ServiceCard>("/v1/services/tj-nord");
        Assert.Equal(Chambers, court.Distribution);
        Assert.Equal("sap@tj-nord.example", court.Mailbox);
    }

    [Fact]
    public async Task A_correction_outlives_an_import_that_says_nothing_new_and_an_archived_service_is_hidden()
    {
        await api.Import(Divided);

        using var corrected = await _client.Post("/v1/services/tj-vieux/correction", new
        {
            label = "Tribunal du Vieux-Port",
            departmentCode = "994",
            seatInsee = "99401",
            timeZone = "Europe/Paris",
            reason = "Nom d'usage",
        });
        await api.Import(Divided);
        var renamed = await _client.Get<ServiceCard>("/v1/services/tj-vieux");
        using var archived = await _client.Post("/v1/services/tj-vieux/archiving", new { reason = "Fusion" });
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal(["204", "204"], [await corrected.Summary(), await archived.Summary()]);
        Assert.Equal("Tribunal du Vieux-Port", renamed.Service.Label);
        Assert.Empty(await _client.Get<ServiceLine[]>("/v1/services?query=tj-vieux"));
        Assert.Single(await _client.Get<ServiceLine[]>("/v1/services?query=tj-vieux&archived=true"));
    }

    private static (string, string)[] Divided =>
    [
        ("communes", """
            code_insee,nom,codes_postaux,code_departement,type
            99401,Nord-Ville,99400,994,commune
            99402,Sud-Ville,99410,994,commune
            """),
        ("services", """
            code,type,name,code_departement,commune_code_insee,time_zone,cour_appel
            tj-nord,tj,Tribunal du Nord,994,99401,Europe/Paris,
            tj-sud,tj,Tribunal du Sud,994,99402,Europe/Paris,
            tj-vieux,tj,Tribunal du Port,994,99401,Europe/Paris,
            spip-994,spip,SPIP 994,994,99401,Europe/Paris,
            spip-994-port,spip,SPIP 994 - Port,994,99402,Europe/Paris,
            """),
        ("ressorts", """
            code_insee,tj_code,spip_code
            99401,tj-nord,spip-994
            99402,tj-sud,spip-994
            """),
    ];

    private async Task<string[]> LinkedTo(string service) =>
        [.. (await _client.Get<ServiceCard>($"/v1/services/{service}")).LinkedServices.Select(linked => linked.ServiceCode).Order()];
}
