using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Organisations;

[Collection(typeof(ReferenceDataAlone))]
public sealed class GetCommuneServicesApi(ApiHost api)
{
    [Fact]
    public async Task A_commune_says_which_court_and_which_spip_are_competent()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        var client = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);

        var commune = await client.Get<CommuneServices>("/v1/communes/33394/services");

        Assert.Equal("Saint-Émilion", commune.Label);
        Assert.Equal(new("tj-libourne", ServiceType.Court, "Tribunal judiciaire de Libourne"), commune.Court);
        Assert.Equal(new("spip-33", ServiceType.Spip, "SPIP de la Gironde"), commune.Spip);
    }

    [Fact]
    public async Task The_map_that_held_on_a_day_answers_for_that_day()
    {
        const string Early = "2032-01-01";
        var client = api.AsAdministrator();
        await Import(client, "effectiveOn=2032-01-01&source=Carte de 2032", Tiny("tj-est"));
        await Import(client, "effectiveOn=2033-06-01&source=Carte de 2033", Tiny("tj-ouest", hasSecondCommune: false));
        using var misread = await client.UploadTo("/v1/reference-data?effectiveOn=demain", Tiny("tj-est"));

        var then = await client.Get<CommuneServices>($"/v1/communes/99501/services?at={Early}");
        var later = await client.Get<CommuneServices>("/v1/communes/99501/services?at=2033-06-01");

        Assert.Equal(("tj-levant", "Carte de 2032"), (then.Court?.ServiceCode, then.Source));
        Assert.Equal(("tj-couchant", new DateOnly(2033, 6, 1)), (later.Court?.ServiceCode, later.ValidFrom));
        Assert.Equal("200", await client.Answer("/v1/communes/99502/services?at=2033-05-31"));
        Assert.Equal("404 request.not-found", await client.Answer("/v1/communes/99502/services?at=2033-06-01"));
        Assert.Equal("404 request.not-found", await client.Answer("/v1/communes/99501/services?at=1999-01-01"));
        Assert.Equal(400, (int)misread.StatusCode);
    }

    [Fact]
    public async Task The_answer_says_which_rule_decided()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        var client = api.AsAdministrator();
        var local = await api.As(AgentRole.LocalAdministrator, "spip-22");
        var correction = new { courtCode = "tj-saint-brieuc", spipCode = "spip-22", effectiveOn = "2034-01-01", reason = "Le décret de 2033" };

        var plain = await client.Get<CommuneServices>("/v1/communes/22278/services");
        var exception = await client.Get<CommuneServices>("/v1/communes/22050/services");
        using var notTheirs = await local.Post("/v1/communes/22050/correction", correction);
        using var unknown = await client.Post("/v1/communes/00000/correction", correction);
        using var corrected = await client.Post("/v1/communes/22050/correction", correction);
        using var withdrawn = await client.Post("/v1/communes/22050/correction-withdrawal", new { effectiveOn = "2035-01-01", reason = "À jour" });
        await api.AsyncViewsHaveCaughtUp();
        var before = await client.Get<CommuneServices>("/v1/communes/22050/services?at=2033-12-31");
        var since = await client.Get<CommuneServices>("/v1/communes/22050/services?at=2034-01-01");
        var after = await client.Get<CommuneServices>("/v1/communes/22050/services?at=2035-01-01");

        Assert.Equal((CompetenceRule.PlainRule, null), (plain.Rule, plain.Remark));
        Assert.Equal((CompetenceRule.Exception, "texte"), (exception.Rule, exception.Method));
        Assert.Equal("403 access.out-of-reach", await notTheirs.Summary());
        Assert.Equal("404 request.not-found", await unknown.Summary());
        Assert.Equal(["204", "204"], [await corrected.Summary(), await withdrawn.Summary()]);
        Assert.Equal(("tj-saint-malo", CompetenceRule.Exception), (before.Court?.ServiceCode, before.Rule));
        Assert.Equal(
            ("tj-saint-brieuc", CompetenceRule.Correction, "Le décret de 2033", new DateOnly(2034, 1, 1)),
            (since.Court?.ServiceCode, since.Rule, since.Remark, since.ValidFrom));
        Assert.Equal(("tj-saint-malo", CompetenceRule.Exception), (after.Court?.ServiceCode, after.Rule));
    }

    [Fact]
    public async Task An_unknown_commune_is_not_found()
    {
        using var answer = await api.AsAdministrator().Send(HttpMethod.Get, "/v1/communes/00000/services");

        Assert.Equal("404 request.not-found", await answer.Summary());
    }

    // A department of its own, whose maps no other spec imports.
    private static (string, string)[] Tiny(string court, bool hasSecondCommune = true) =>
    [
        .. ReferenceScenes.TinySet(court, hasSecondCommune).Select(file => (file.Name, file.Text
            .Replace("991", "995", StringComparison.Ordinal)
            .Replace("tj-est", "tj-levant", StringComparison.Ordinal)
            .Replace("tj-ouest", "tj-couchant", StringComparison.Ordinal))),
    ];

    private async Task Import(ApiClient client, string version, (string, string)[] files)
    {
        using var answer = await client.UploadTo($"/v1/reference-data?{version}", files);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await api.AsyncViewsHaveCaughtUp();
    }
}
