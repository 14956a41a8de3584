using System.Net.Http.Json;
using System.Text.Json;
using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Organisations;

[Collection(typeof(ReferenceDataAlone))]
public sealed class ImportReferenceDataApi(ApiHost api)
{
    [Fact]
    public async Task The_small_set_is_imported_whole_and_a_second_time_changes_nothing()
    {
        var files = ReferenceScenes.Files(ReferenceScenes.SmallSet);

        var first = await api.Import(files);
        var facts = await Facts();
        var second = await api.Import(files);

        Assert.Empty(first.Errors);
        Assert.Equal(53, first.Communes);
        Assert.Equal(new ServiceCounts(0, 0, Unchanged: 24), second.Services);
        Assert.Equal(new DepartmentCounts(0, Unchanged: 12), second.Departments);
        Assert.Equal(facts, await Facts());
    }

    [Fact]
    public async Task A_map_that_comes_back_becomes_current_again()
    {
        await api.Import(ReferenceScenes.TinySet(court: "tj-est"));
        await api.Import(ReferenceScenes.TinySet(court: "tj-ouest", hasSecondCommune: false));
        var between = await Competent("99101");
        using var gone = await api.AsAdministrator().Send(HttpMethod.Get, "/v1/communes/99102/services");

        var last = await api.Import(ReferenceScenes.TinySet(court: "tj-est"));

        Assert.Equal("tj-ouest", between.Court?.ServiceCode);
        Assert.Equal("404 request.not-found", await gone.Summary());
        Assert.Equal(new DepartmentCounts(Imported: 1, 0), last.Departments);
        Assert.Equal("tj-est", (await Competent("99101")).Court?.ServiceCode);
        Assert.Equal("tj-ouest", (await Competent("99102")).Court?.ServiceCode);
    }

    [Fact]
    public async Task Two_imports_at_once_write_as_much_as_one()
    {
        (string, string)[] files =
        [
            ("communes", "code_insee,nom,codes_postaux,code_departement,type\n99301,Duo,99300,993,commune\n"),
            ("services", """
                code,type,name,code_departement,commune_code_insee,time_zone,cour_appel
                tj-duo,tj,Tribunal de Duo,993,99301,Europe/Paris,
                """),
            ("ressorts", "code_insee,tj_code,spip_code\n99301,tj-duo,\n"),
        ];

        var both = await Task.WhenAll(api.Import(files), api.Import(files), api.Import(files));

        Assert.Equal(1, both.Sum(one => one.Services.Registered));
        Assert.Equal(1, both.Sum(one => one.Departments.Imported));
    }

    [Fact]
    public async Task What_a_service_has_become_is_a_revision()
    {
        var files = ReferenceScenes.TinySet(court: "tj-est");
        await api.Import(files);
        const string Antennas =
            "spip_code,antenne,commune_code_insee,tj_codes,milieu_ferme_seul,ressort_texte\n"
            + "spip-991,Antenne de l'Est,99101,tj-est|tj-ouest,non,\n"
            + "spip-991,Antenne de l'Est,99101,,oui,Maison d'arrêt\n";

        var revised = await api.Import([.. files, ("spip_antennes", Antennas)]);
        var unsaid = await api.Import(files);

        Assert.Equal(1, revised.Services.Revised);
        Assert.Equal(0, unsaid.Services.Revised);
        var card = await api.AsAdministrator().Get<ServiceCard>("/v1/services/spip-991");
        Assert.Equal([false, true], card.Antennas.Select(antenna => antenna.PrisonOnly));
        Assert.Equal(["tj-est", "tj-ouest"], card.Antennas[0].CourtCodes);
    }

    [Fact]
    public async Task A_bad_row_is_reported_with_its_line_and_stops_nothing_else()
    {
        var imported = await api.Import(
            ("communes", """
                code_insee,nom,codes_postaux,code_departement,type
                99201,Bonne-Ligne,99200,992,commune

                99202,"Guillemets,99200,992,commune
                99203,Trop,de,99200,992,commune
                ,Sans-Code,99200,992,commune
                99205,Hameau,99200,992,hameau
                99201,Encore,99200,992,commune
                99206,Bonne-Aussi,,992,commune
                """),
            ("services", """
                code,type,name,code_departement,commune_code_insee,time_zone,cour_appel
                tj-ligne,tj,Tribunal de Bonne-Ligne,992,99201,Europe/Paris,
                spip-ligne,spip,SPIP de Bonne-Ligne,992,99201,Europe/Atlantis,
                """),
            ("ressorts", """
                code_insee,tj_code,spip_code
                99201,tj-ligne,
                99204,tj-ligne,
                99206,tj-inconnu,
                99207,tj-ligne,spip-ligne
                """),
            ("ressorts_notes", """
                code_insee,nom,tj_code,method,note
                99201,Bonne-Ligne,tj-ligne,texte,"dit par un texte, en 2019"
                99206,Bonne-Aussi,tj-ligne,texte,
                """));

        string[] expected =
        [
            "communes 4 Guillemets mal placés.",
            "communes 5 6 colonnes au lieu de 5.",
            "communes 6 code_insee : code INSEE de cinq caractères attendu.",
            "communes 7 type : commune ou arrondissement_municipal attendu.",
            "communes 8 99201 figure déjà à la ligne 2.",
            "ressorts 3 Commune inconnue : 99204.",
            "ressorts 4 Service inconnu : tj-inconnu.",
            "ressorts 5 Commune inconnue : 99207.",
            "ressorts_notes 3 La note dit « tj-ligne », le ressort dit «  ».",
            "services 3 time_zone : fuseau horaire connu, par exemple Europe/Paris attendu.",
        ];
        Assert.Equal(expected, imported.Errors.Select(error => $"{error.File} {error.Line} {error.Reason}"));
        Assert.Equal(expected.Length, imported.ErrorCount);
        Assert.Equal(2, imported.Communes);
        var commune = await Competent("99201");
        Assert.Equal(("tj-ligne", "texte"), (commune.Court?.ServiceCode, commune.Method));
        Assert.Null((await Competent("99206")).Court);
    }

    [Fact]
    public async Task All_bad_rows_are_counted_and_a_thousand_are_shown()
    {
        var rows = string.Concat(Enumerable.Range(0, 1500).Select(_ => "rien\n"));

        var imported = await api.Import(
            ("communes", $"code_insee,nom,codes_postaux,code_departement,type\n{rows}"),
            ("services", "code,type,name,code_departement,commune_code_insee,time_zone,cour_appel\n"),
            ("ressorts", "code_insee,tj_code,spip_code\n"));

        Assert.Equal((1000, 1500), (imported.Errors.Count, imported.ErrorCount));
    }

    [Fact]
    public async Task A_missing_file_or_column_is_named_and_nothing_is_imported()
    {
        using var answer = await api.AsAdministrator().Upload(
            ("communes", "code_insee,nom,codes_postaux,type\n99999,Nulle-Part,,commune\n"),
            ("services", "code,type,name,code_departement,commune_code_insee,time_zone,cour_appel\n"),
            ("notes", ""));

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("request.invalid", problem.GetProperty("title").GetString());
        Assert.Equal(
            ["/ressorts", "/communes/code_departement", "/notes"],
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()));
    }

    [Fact]
    public async Task What_is_no_upload_or_too_large_or_cut_short_is_refused()
    {
        var client = api.AsAdministrator();
        using var json = await client.Post("/v1/reference-data", new { });
        using var large = await client.Upload(("communes", new string('x', 33 * 1024 * 1024)));
        using var half = new StringContent("--half\r\nContent-Disposition: form-data; name=communes\r\n\r\ncode_insee");
        half.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "half") } };
        using var cut = await client.Upload("/v1/reference-data", half);

        Assert.Equal("415 request.media-type", await json.Summary());
        Assert.Equal("413 request.too-large", await large.Summary());
        Assert.Equal("400 request.invalid", await cut.Summary());
    }

    [Fact]
    public async Task Only_the_central_administrator_imports()
    {
        var client = await api.As(AgentRole.LocalAdministrator, Scenes.Spip);

        using var answer = await client.Upload(ReferenceScenes.TinySet(court: "tj-est"));

        Assert.Equal("403 access.out-of-reach", await answer.Summary());
    }

    [Fact]
    public async Task The_real_territory_is_imported_whole()
    {
        Assert.SkipUnless(Directory.Exists(ReferenceScenes.RealData), "The real files are not beside this checkout.");
        var files = ReferenceScenes.Files(ReferenceScenes.RealData);

        var first = await api.Import(files);
        var second = await api.Import(files);

        Assert.Empty(first.Errors);
        Assert.Equal(35_014, first.Communes);
        Assert.Equal(new ServiceCounts(0, 0, Unchanged: 269), second.Services);
        Assert.Equal(new DepartmentCounts(0, Unchanged: 109), second.Departments);
        Assert.Equal(("tj-nanterre", "spip-92"), Codes(await Competent("92050")));
        Assert.Equal(("tj-colmar", "spip-68"), Codes(await Competent("67462")));
        Assert.Equal(("tj-saint-malo", "spip-22"), Codes(await Competent("22050")));
        Assert.Equal((null, null), Codes(await Competent("98901")));
        Assert.Equal("presume", (await Competent("61275")).Method);
    }

    private static (string? Court, string? Spip) Codes(CommuneServices commune) =>
        (commune.Court?.ServiceCode, commune.Spip?.ServiceCode);

    private Task<CommuneServices> Competent(string insee) =>
        api.AsAdministrator().Get<CommuneServices>($"/v1/communes/{insee}/services");

    private async Task<long> Facts()
    {
        await using var session = api.Store.QuerySession();
        return (await session.QueryAsync<long>(
            "select count(*) from facts.mt_events",
            TestContext.Current.CancellationToken))[0];
    }
}
