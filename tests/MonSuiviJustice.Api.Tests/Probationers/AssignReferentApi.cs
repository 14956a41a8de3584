using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class AssignReferentApi(ApiHost api)
{
    [Fact]
    public async Task An_officer_takes_a_person_on_and_a_colleague_does_not_take_them_over()
    {
        var officerId = await api.Enrolled(AgentRole.ProbationOfficer, Scenes.Spip);
        var officer = api.As(officerId);
        var colleague = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var judge = await api.As(AgentRole.SentenceJudge, "tj-nanterre");
        var person = await Registered(officer);

        using var taken = await Put(officer, person, "\"1\"");
        using var refused = await Put(colleague, person, "\"2\"");
        using var forbidden = await Put(judge, person, "\"2\"");
        var card = await officer.Get<OpenCard>($"/v1/probationers/{person}");

        Assert.Equal("204", await taken.Summary());
        Assert.Equal("409 probationer.has-referent", await refused.Summary());
        Assert.Equal("403 access.out-of-reach", await forbidden.Summary());
        Assert.Equal(officerId, card.ReferentId);
    }

    [Fact]
    public async Task A_director_names_another_referent_and_releases_them()
    {
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var director = await api.As(AgentRole.ProbationDirector, Scenes.Spip);
        var otherId = await api.Enrolled(AgentRole.ProbationOfficer, Scenes.Spip);
        var person = await Registered(officer);

        using var taken = await Put(officer, person, "\"1\"");
        using var given = await Put(director, person, "\"2\"", otherId);
        var card = await officer.Get<OpenCard>($"/v1/probationers/{person}");
        using var notTheirs = await Delete(officer, person, "\"3\"");
        using var released = await Delete(director, person, "\"3\"");

        Assert.Equal(("204", "204"), (await taken.Summary(), await given.Summary()));
        Assert.Equal(otherId, card.ReferentId);
        Assert.Equal("409 probationer.referent-of-another", await notTheirs.Summary());
        Assert.Equal("204", await released.Summary());
        Assert.Null((await officer.Get<OpenCard>($"/v1/probationers/{person}")).ReferentId);
    }

    [Fact]
    public async Task A_stranger_is_no_referent()
    {
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var person = await Registered(officer);

        using var unknown = await Put(officer, person, "\"1\"", Guid.CreateVersion7());
        using var elsewhere = await Put(await api.As(AgentRole.ProbationOfficer, "spip-13"), person, "\"1\"");

        Assert.Equal("404 request.not-found", await unknown.Summary());
        Assert.Equal("403 access.out-of-reach", await elsewhere.Summary());
    }

    private static Task<Guid> Registered(ApiClient client) => client.Create("/v1/probationers", new
    {
        lastName = "Petit",
        firstName = "Lou",
        birthDate = "1994-07-12",
        appiNumber = $"2000{Scenes.EightDigits()}",
        withoutMobile = "NoMobile",
    });

    private static Task<HttpResponseMessage> Put(ApiClient client, Guid person, string ifMatch, Guid? agentId = null) =>
        client.Send(HttpMethod.Put, $"/v1/probationers/{person}/referent", new { agentId }, ifMatch: ifMatch);

    private static Task<HttpResponseMessage> Delete(ApiClient client, Guid person, string ifMatch) =>
        client.Send(HttpMethod.Delete, $"/v1/probationers/{person}/referent", ifMatch: ifMatch);
}
