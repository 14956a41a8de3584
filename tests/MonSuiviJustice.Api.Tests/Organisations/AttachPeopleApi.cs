using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Organisations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Organisations;

[Collection(typeof(ReferenceDataAlone))]
public sealed class AttachPeopleApi(ApiHost api)
{
    [Fact]
    public async Task The_people_of_the_linked_services_are_attached_once()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        var officer = await api.As(AgentRole.ProbationOfficer, "spip-78");
        var administrator = api.AsAdministrator();
        var before = await officer.Create("/v1/probationers", Somebody);
        using var narrowed = await Follow(administrator, before, "\"1\"", "spip-78");
        await api.AsyncViewsHaveCaughtUp();

        using var asked = await administrator.Post("/v1/services/tj-versailles/attachments", new { reason = "Le tribunal rejoint l'outil" });
        await ApiHost.Eventually(async () => (await Followers(administrator, before)).Contains("tj-versailles"));
        await ApiHost.Eventually(AllDone);
        using var removed = await Follow(administrator, before, "\"3\"", "spip-78");
        var after = await officer.Create("/v1/probationers", Somebody);
        using var later = await Follow(administrator, after, "\"1\"", "spip-78");
        await api.AsyncViewsHaveCaughtUp();
        await api.MorningComes();

        Assert.Equal(("204", "201", "204", "204"), (await narrowed.Summary(), await asked.Summary(), await removed.Summary(), await later.Summary()));
        Assert.Equal(["spip-78"], await Followers(administrator, before));
        Assert.Equal(["spip-78"], await Followers(administrator, after));
    }

    [Fact]
    public async Task Only_a_central_administrator_attaches_and_only_from_linked_services()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        var local = await api.As(AgentRole.LocalAdministrator, "tj-versailles");

        using var notTheirs = await local.Post("/v1/services/tj-versailles/attachments", new { reason = "Essai" });
        using var foreign = await api.AsAdministrator().Post(
            "/v1/services/tj-versailles/attachments", From("spip-33"));

        Assert.Equal("403 access.out-of-reach", await notTheirs.Summary());
        Assert.Equal("409 service.not-linked", await foreign.Summary());
    }

    private static object From(params string[] from) => new { reason = "Essai", from };

    private static object Somebody =>
        new { lastName = Scenes.Letters(), firstName = "Lou", birthDate = "1994-07-12", withoutMobile = "NoMobile" };

    private static async Task<string[]> Followers(ApiClient client, Guid person) =>
        [.. (await client.Get<OpenCard>($"/v1/probationers/{person}")).Following.Select(it => it.ServiceCode)];

    private static Task<HttpResponseMessage> Follow(ApiClient client, Guid person, string ifMatch, string service) => client.Send(
        HttpMethod.Put,
        $"/v1/probationers/{person}/following",
        new { services = new[] { service }, reason = FollowingReason.Correction },
        ifMatch: ifMatch);

    private async Task<bool> AllDone()
    {
        await using var session = api.Store.QuerySession();
        return (await session.AdvancedSql.QueryAsync<long>(
            $"select count(*) from {AttachmentTable.Rows} where not done", TestContext.Current.CancellationToken))[0] == 0;
    }
}
