using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Agendas;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Organisations;

public sealed class PlacesApi(ApiHost api)
{
    private const string Link = "https://spip-92.example/venir";

    [Fact]
    public async Task A_place_is_revised_and_shows_it_at_once()
    {
        var place = await api.HasPlace();
        var client = await api.As(AgentRole.ProbationDirector, Scenes.Spip);

        using var answer = await Revise(client, place, mailbox: "accueil@spip-92.example", link: Link);
        var shown = await client.Get<PlaceLine>($"/v1/places/{place}");

        Assert.Equal("204", await answer.Summary());
        Assert.Equal(
            ("SPIP Nanterre Centre", "0199001234", "accueil@spip-92.example", ContactMethod.Email, Link),
            (shown.Label, shown.SwitchboardLine, shown.Mailbox, shown.MainContact, shown.PreparationLink));
    }

    [Fact]
    public async Task Places_without_a_preparation_link_are_listed()
    {
        var without = await api.HasPlace();
        var with = await api.HasPlace();
        var client = api.AsAdministrator();
        using var revised = await Revise(client, with, mailbox: "accueil@spip-92.example", link: Link);
        await api.AsyncViewsHaveCaughtUp();

        var lacking = await client.Get<PlaceLine[]>("/v1/places?withoutPreparationLink=true&kind=SpipFollowUp");
        var all = await client.Get<PlaceLine[]>($"/v1/places?serviceCode={Scenes.Spip}");

        Assert.Contains(lacking, place => place.PlaceId == without);
        Assert.DoesNotContain(lacking, place => place.PlaceId == with);
        Assert.Contains(all, place => place.PlaceId == with && place.PreparationLink == Link);
    }

    [Fact]
    public async Task What_cannot_be_reached_is_refused_and_others_may_not_revise()
    {
        var place = await api.HasPlace();
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var elsewhere = await api.As(AgentRole.LocalAdministrator, "spip-13");

        using var unreachable = await Revise(api.AsAdministrator(), place, mailbox: null, link: null);
        using var notTheirs = await Revise(officer, place, mailbox: "accueil@spip-92.example", link: null);
        using var notThere = await Revise(elsewhere, place, mailbox: "accueil@spip-92.example", link: null);

        Assert.Equal("409 place.without-mailbox", await unreachable.Summary());
        Assert.Equal("403 access.out-of-reach", await notTheirs.Summary());
        Assert.Equal("403 access.out-of-reach", await notThere.Summary());
    }

    [Fact]
    public async Task An_archived_place_takes_nobody_any_more_and_who_is_booked_stays()
    {
        var client = api.AsAdministrator();
        var place = await api.HasPlace();
        var agenda = await client.Create($"/v1/places/{place}/agendas", new { label = "Cabinet 1" });
        var slot = await api.HasSlot(capacity: 2, agenda, date: Scenes.FarMonday);
        var booked = await api.HasConvocation(slot);
        await api.AsyncViewsHaveCaughtUp();

        using var archived = await client.Post($"/v1/places/{place}/archiving");
        await ApiHost.Eventually(async () => (await client.Get<SlotSheet>($"/v1/slots/{slot}")).Closed);
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal("204", await archived.Summary());
        Assert.Equal("409 place.archived", await Answer(client, $"/v1/places/{place}/agendas", new { label = "Cabinet 2" }));
        Assert.Equal("409 place.archived", await Answer(client, $"/v1/agendas/{agenda}/slots", new
        {
            kind = ConvocationKind.SpipFollowUp,
            date = Scenes.FarMonday,
            time = new TimeOnly(11, 0),
        }));
        Assert.Equal("409 slot.closed", await Answer(client, "/v1/convocations", new
        {
            slotId = slot,
            probationerId = await api.HasProbationer(),
            telling = "RemindOnly",
        }));
        Assert.Equal("200", await client.Answer($"/v1/convocations/{booked}"));
        Assert.True((await client.Get<AgendaSheet>($"/v1/agendas/{agenda}")).Archived);
        Assert.Empty(await client.Get<AgendaSheet[]>($"/v1/places/{place}/agendas"));
        Assert.Single(await client.Get<AgendaSheet[]>($"/v1/places/{place}/agendas?archived=true"));
        var places = await client.Get<PlaceLine[]>($"/v1/services/{Scenes.Spip}/places");
        Assert.DoesNotContain(places, one => one.PlaceId == place);
    }

    [Fact]
    public async Task An_agenda_is_renamed_and_archived_by_those_who_open_agendas()
    {
        var agenda = await api.HasAgenda();
        var judge = await api.As(AgentRole.ProbationDirector, Scenes.Spip);
        var client = await api.As(AgentRole.LocalAdministrator, Scenes.Spip);

        using var notTheirs = await judge.Send(HttpMethod.Put, $"/v1/agendas/{agenda}/label", new { label = "Bleu" });
        using var renamed = await client.Send(HttpMethod.Put, $"/v1/agendas/{agenda}/label", new { label = "Bleu" });
        using var archived = await client.Post($"/v1/agendas/{agenda}/archiving");
        using var late = await client.Send(HttpMethod.Put, $"/v1/agendas/{agenda}/label", new { label = "Vert" });
        var sheet = await client.Get<AgendaSheet>($"/v1/agendas/{agenda}");

        Assert.Equal(
            ["403 access.out-of-reach", "204", "204", "409 agenda.archived"],
            [await notTheirs.Summary(), await renamed.Summary(), await archived.Summary(), await late.Summary()]);
        Assert.Equal(("Bleu", true), (sheet.Label, sheet.Archived));
    }

    private static async Task<string> Answer(ApiClient client, string url, object body)
    {
        using var answer = await client.Post(url, body);
        return await answer.Summary();
    }

    private static Task<HttpResponseMessage> Revise(ApiClient client, Guid place, string? mailbox, string? link) =>
        client.Send(HttpMethod.Put, $"/v1/places/{place}", new
        {
            label = "SPIP Nanterre Centre",
            street = "1 place de la Boule, Nanterre",
            switchboardLine = "01 99 00 12 34",
            mailbox,
            mainContact = ContactMethod.Email,
            preparationLink = link,
            kinds = new[] { ConvocationKind.SpipFollowUp },
        });
}
