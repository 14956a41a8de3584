using System.Net.Http.Json;
using MonSuiviJustice.Api.Agendas;
using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Api.Tests.Organisations;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Agendas;

[Collection(typeof(ReferenceDataAlone))]
public sealed class OpenServiceApi(ApiHost api)
{
    private readonly ApiClient _client = api.AsAdministrator();

    [Fact]
    public async Task A_dry_run_tells_what_would_be_opened_and_writes_nothing()
    {
        await api.Import(ReferenceScenes.TinySet(court: "tj-est"));
        var facts = await Facts();
        var local = await api.As(AgentRole.LocalAdministrator, "tj-est");
        var registered = await Facts();

        using var dry = await local.Post("/v1/services/tj-est/opening?dryRun=true", PlanOf(ServiceType.Court));
        using var elsewhere = await local.Post("/v1/services/tj-ouest/opening?dryRun=true", PlanOf(ServiceType.Court));
        using var unfit = await local.Post("/v1/services/tj-est/opening", PlanOf(ServiceType.Spip));
        using var blank = await local.Post("/v1/services/tj-est/opening", PlanOf(ServiceType.Court, label: " "));

        var would = await dry.Content.ReadFromJsonAsync<ServiceOpened>(ApiClient.Json, TestContext.Current.CancellationToken);
        Assert.Equal((true, 1, 1), (would?.DryRun, would?.Places.Count, would?.RecurringSlots));
        Assert.InRange(would?.Slots ?? 0, 20, 27);
        Assert.Equal("403 access.out-of-reach", await elsewhere.Summary());
        Assert.Equal("409 service.opening-refused", await unfit.Summary());
        await blank.PointsAt("/places");
        // An agent, and the charter that they accepted.
        Assert.Equal((facts + 2, registered), (registered, await Facts()));
    }

    [Fact]
    public async Task The_checklist_says_what_is_missing_and_why()
    {
        await api.Import(ReferenceScenes.TinySet(court: "tj-est"));

        var before = await _client.Get<ServiceOpening>("/v1/services/spip-991/opening");
        await _client.Create("/v1/services/spip-991/places", new
        {
            label = "Accueil",
            street = "1 rue du Port",
            switchboardLine = "0199001234",
            kinds = new[] { ConvocationKind.SpipFollowUp },
        });
        await api.AsyncViewsHaveCaughtUp();
        var halfway = await _client.Get<ServiceOpening>("/v1/services/spip-991/opening");

        Assert.False(before.Complete);
        Assert.Equal(["agendas", "places", "preparationLinks", "recurringSlots"], Missing(before));
        Assert.Equal(["agendas", "preparationLinks", "recurringSlots"], Missing(halfway));
        Assert.All(before.Items, item => Assert.Matches(@"^\p{Lu}.+\.$", item.Why));
        Assert.Equal("404 request.not-found", await _client.Answer("/v1/services/tj-nulle-part/opening"));
    }

    [Fact]
    public async Task Every_service_of_the_country_opens_in_one_call_and_a_second_run_writes_nothing()
    {
        Assert.SkipUnless(Directory.Exists(ReferenceScenes.RealData), "The real files are not beside this checkout.");
        await api.Import(ReferenceScenes.Files(ReferenceScenes.RealData));
        var real = File.ReadLines(Path.Combine(ReferenceScenes.RealData, "services.csv")).Skip(1)
            .Select(line => line.Split(',')[0])
            .ToHashSet();
        var services = (await _client.Get<ServiceLine[]>("/v1/services")).Where(it => real.Contains(it.ServiceCode)).ToArray();

        await OpenAll(services);
        await api.AsyncViewsHaveCaughtUp();
        var facts = await Facts();
        await OpenAll(services);

        Assert.Equal(269, services.Length);
        Assert.Equal(facts, await Facts());

        foreach (var service in services)
        {
            var opening = await _client.Get<ServiceOpening>($"/v1/services/{service.ServiceCode}/opening");

            // Other specs open places without an agenda in this one.
            Assert.True(opening.Complete || service.ServiceCode == Scenes.Spip, $"{service.ServiceCode}: {string.Join(", ", Missing(opening))}");
        }
    }

    private static string[] Missing(ServiceOpening opening) =>
        [.. opening.Items.Where(item => !item.Done).Select(item => item.Item).Order(StringComparer.Ordinal)];

    private static object PlanOf(ServiceType type, string label = "Accueil") => new
    {
        places = new[]
        {
            new
            {
                place = new
                {
                    label,
                    street = "1 place de la Mairie",
                    switchboardLine = "01 99 00 12 34",
                    preparationLink = "https://exemple.example/venir",
                    kinds = type == ServiceType.Court
                        ? new[] { ConvocationKind.HearingSap, ConvocationKind.JapFollowUp }
                        : new[] { ConvocationKind.HearingSpip, ConvocationKind.SpipFollowUp },
                },
                agendas = new[]
                {
                    new
                    {
                        label = "Cabinet 1",
                        recurringSlots = new[]
                        {
                            new
                            {
                                kind = type == ServiceType.Court ? ConvocationKind.HearingSap : ConvocationKind.HearingSpip,
                                weekdays = new[] { DayOfWeek.Tuesday },
                                times = new[] { new TimeOnly(9, 30) },
                                capacity = 3,
                            },
                        },
                    },
                },
            },
        },
    };

    private async Task OpenAll(IEnumerable<ServiceLine> services)
    {
        foreach (var service in services)
        {
            using var answer = await _client.Post($"/v1/services/{service.ServiceCode}/opening", PlanOf(service.Type));
            Assert.True(answer.IsSuccessStatusCode, $"{service.ServiceCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private async Task<long> Facts()
    {
        await using var session = api.Store.QuerySession();
        return (await session.QueryAsync<long>("select count(*) from facts.mt_events", TestContext.Current.CancellationToken))[0];
    }
}
