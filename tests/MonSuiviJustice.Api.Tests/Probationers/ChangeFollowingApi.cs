using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Api.Tests.Organisations;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

/// <summary>Who follows whom, in the country of the small set: Hauts-de-Seine and Yvelines.</summary>
[Collection(typeof(ReferenceDataAlone))]
public sealed class ChangeFollowingApi(ApiHost api)
{
    [Fact]
    public async Task The_services_of_the_commune_follow_and_read_the_card_and_nobody_else()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        var office = await api.As(AgentRole.EnforcementOffice, "tj-versailles");

        var person = await office.Create("/v1/probationers", Somebody("92012"));

        var card = await office.Get<OpenCard>($"/v1/probationers/{person}");
        Assert.Equal(
            [new("spip-92", FollowingReason.Commune), new Followed("tj-nanterre", FollowingReason.Commune)],
            card.Following.OrderBy(it => it.ServiceCode));
        Assert.Equal("200", await Reads(AgentRole.ProbationOfficer, "spip-92", person));
        Assert.Equal("403 access.out-of-reach", await Reads(AgentRole.ProbationOfficer, "spip-78", person));
        Assert.Equal("403 access.out-of-reach", await Reads(AgentRole.SentenceJudge, "tj-versailles", person));
    }

    [Fact]
    public async Task Without_a_commune_it_is_the_agents_service_and_those_linked_to_it()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        var officer = await api.As(AgentRole.ProbationOfficer, "spip-92");

        var person = await officer.Create("/v1/probationers", Somebody());

        var following = (await officer.Get<OpenCard>($"/v1/probationers/{person}")).Following;
        Assert.Equal(new Followed("spip-92", FollowingReason.OwnService), following[0]);
        Assert.Contains(new Followed("tj-nanterre", FollowingReason.OwnService), following);
    }

    [Fact]
    public async Task Another_commune_proposes_and_somebody_decides()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        var officer = await api.As(AgentRole.ProbationOfficer, "spip-92");
        var person = await officer.Create("/v1/probationers", Somebody("92012"));

        using var moved = await officer.Send(
            HttpMethod.Put, $"/v1/probationers/{person}/identity", Identity("78646"), ifMatch: "\"1\"");
        var proposed = await officer.Get<OpenCard>($"/v1/probationers/{person}");
        using var removed = await Follow(officer, person, "\"2\"", "spip-78");
        using var foreign = await Follow(officer, person, "\"2\"", "spip-92", "tj-nanterre", "spip-33");
        using var unknown = await Follow(officer, person, "\"2\"", "spip-92", "tj-nanterre", "spip-of-nowhere");
        using var stale = await Follow(officer, person, "\"1\"", "spip-92", "tj-nanterre", "spip-78");
        using var added = await Follow(officer, person, "\"2\"", "spip-92", "tj-nanterre", "spip-78");
        var after = await officer.Get<OpenCard>($"/v1/probationers/{person}");
        var lines = await officer.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");

        Assert.Equal("204", await moved.Summary());
        Assert.Equal(2, proposed.Following.Count);
        Assert.Equal(["spip-78", "tj-versailles"], proposed.ProposedServices.Order());
        Assert.Equal("409 probationer.following-not-removable", await removed.Summary());
        Assert.Equal("409 probationer.service-not-competent", await foreign.Summary());
        await unknown.PointsAt("/services");
        Assert.Equal("412 request.stale", await stale.Summary());
        Assert.Equal("204", await added.Summary());
        Assert.Equal(3, after.Following.Count);
        Assert.Equal(["tj-versailles"], after.ProposedServices);
        Assert.Equal("200", await Reads(AgentRole.ProbationOfficer, "spip-78", person));
        Assert.Equal("Services qui suivent la personne : spip-78 en plus (compétence pour la commune).", lines[^1].Sentence);
    }

    [Fact]
    public async Task A_mark_adds_the_court_that_has_the_flag_whatever_its_name()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        await InCharge("tj-versailles", true);
        var officer = await api.As(AgentRole.ProbationOfficer, "spip-92");

        var marked = await officer.Create("/v1/probationers", Somebody("92012", japat: true));
        var person = await officer.Create("/v1/probationers", Somebody("92012"));
        using var later = await officer.Post($"/v1/probationers/{person}/japat-mark", ifMatch: "\"1\"");
        using var refused = await officer.Send(
            HttpMethod.Delete, $"/v1/probationers/{person}/japat-mark", ifMatch: "\"3\"");
        var before = await officer.Get<OpenCard>($"/v1/probationers/{person}");
        using var taken = await api.AsAdministrator().Send(
            HttpMethod.Delete, $"/v1/probationers/{person}/japat-mark", ifMatch: "\"3\"");
        var after = await officer.Get<OpenCard>($"/v1/probationers/{person}");
        await InCharge("tj-versailles", false);

        var card = await officer.Get<OpenCard>($"/v1/probationers/{marked}");
        Assert.True(card.IsJapat);
        Assert.Equal(["spip-92", "tj-versailles"], Codes(card));
        Assert.Equal(("204", "403 access.out-of-reach", "204"), (await later.Summary(), await refused.Summary(), await taken.Summary()));
        Assert.Equal(["spip-92", "tj-nanterre", "tj-versailles"], Codes(before));
        Assert.Equal(["spip-92", "tj-nanterre"], Codes(after));
        Assert.False(after.IsJapat);
    }

    [Fact]
    public async Task An_office_that_books_across_jurisdictions_says_where_the_person_lives()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        await Organised("tj-versailles", new { crossJurisdiction = true });
        var office = await api.As(AgentRole.EnforcementOffice, "tj-versailles");

        using var nowhere = await office.Post("/v1/probationers", Somebody());
        using var somewhere = await office.Post("/v1/probationers", Somebody("92012"));
        await Organised("tj-versailles", new { crossJurisdiction = false });

        Assert.Equal("409 probationer.residence-missing", await nowhere.Summary());
        Assert.Equal("201", await somewhere.Summary());
    }

    private static Task<HttpResponseMessage> Follow(ApiClient client, Guid person, string ifMatch, params string[] services) =>
        client.Send(
            HttpMethod.Put,
            $"/v1/probationers/{person}/following",
            new { services, reason = FollowingReason.Commune },
            ifMatch: ifMatch);

    private static string[] Codes(OpenCard card) => [.. card.Following.Select(it => it.ServiceCode).Order()];

    private async Task<string> Reads(AgentRole role, string service, Guid person) =>
        await (await api.As(role, service)).Answer($"/v1/probationers/{person}");

    private async Task InCharge(string service, bool antiTerrorist)
    {
        await Organised(service, new { crossJurisdiction = false, antiTerrorist });
        var card = await api.AsAdministrator().Get<ServiceCard>($"/v1/services/{service}");
        Assert.Equal(antiTerrorist, card.Service.AntiTerrorist);
    }

    private async Task Organised(string service, object body)
    {
        using var answer = await api.AsAdministrator().Send(HttpMethod.Put, $"/v1/services/{service}/organisation", body);
        answer.EnsureSuccessStatusCode();
        await api.AsyncViewsHaveCaughtUp();
    }

    private static object Somebody(string? communeInsee = null, bool japat = false) => new
    {
        lastName = "Petit",
        firstName = "Lou",
        birthDate = "1994-07-12",
        appiNumber = $"2000{Scenes.EightDigits()}",
        withoutMobile = Reachability.NoMobile,
        communeInsee,
        japat,
    };

    private static object Identity(string communeInsee) =>
        new { lastName = "Petit", firstName = "Lou", birthDate = "1994-07-12", appiNumber = $"2000{Scenes.EightDigits()}", communeInsee };
}
