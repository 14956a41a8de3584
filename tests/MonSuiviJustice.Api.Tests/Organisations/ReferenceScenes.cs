using System.Net.Http.Json;
using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Organisations;

/// <summary>Other scenes register services too: an import repeats itself only when nobody writes in between.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class ReferenceDataAlone;

/// <summary>Files as an administrator sends them.</summary>
internal static class ReferenceScenes
{
    public static readonly string SmallSet = Path.Combine(Checkout.Root, "demo", "reference-data");

    /// <summary>The real files, where they stand beside the checkout.</summary>
    public static readonly string RealData = Path.Combine(Checkout.Root, "..", "shared", "data");

    private static readonly string[] Names = ["communes", "services", "ressorts", "ressorts_notes", "spip_antennes"];

    /// <summary>A department 991 of two communes and two courts; the first commune goes to the given court.</summary>
    public static (string Name, string Text)[] TinySet(string court, bool hasSecondCommune = true) =>
    [
        ("communes", $"""
            code_insee,nom,codes_postaux,code_departement,type
            99101,Bourg-Neuf,99100|99110,991,commune
            {(hasSecondCommune ? "99102,Vieux-Bourg,99120,991,commune" : "")}
            """),
        ("services", """
            code,type,name,code_departement,commune_code_insee,time_zone,cour_appel
            tj-est,tj,Tribunal de l'Est,991,99101,Europe/Paris,
            tj-ouest,tj,Tribunal de l'Ouest,991,99102,Europe/Paris,
            spip-991,spip,SPIP 991,991,99101,Europe/Paris,
            """),
        ("ressorts", $"""
            code_insee,tj_code,spip_code
            99101,{court},spip-991
            {(hasSecondCommune ? "99102,tj-ouest,spip-991" : "")}
            """),
    ];

    public static (string Name, string Text)[] Files(string folder) =>
    [
        .. Names
            .Where(name => File.Exists(Path.Combine(folder, $"{name}.csv")))
            .Select(name => (name, File.ReadAllText(Path.Combine(folder, $"{name}.csv")))),
    ];

    public static Task<HttpResponseMessage> Upload(
        this ApiClient client,
        params (string Name, string Text)[] files) => client.UploadTo("/v1/reference-data", files);

    public static async Task<HttpResponseMessage> UploadTo(
        this ApiClient client,
        string url,
        params (string Name, string Text)[] files)
    {
        using var form = new MultipartFormDataContent();

        foreach (var (name, text) in files)
        {
            form.Add(new StringContent(text), name, $"{name}.csv");
        }

        return await client.Upload(url, form);
    }

    /// <summary>Imports as the administrator, and waits until the directory shows it.</summary>
    public static async Task<ReferenceDataImported> Import(this ApiHost api, params (string Name, string Text)[] files)
    {
        using var answer = await api.AsAdministrator().Upload(files);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await api.AsyncViewsHaveCaughtUp();
        return await answer.Content.ReadFromJsonAsync<ReferenceDataImported>(ApiClient.Json)
            ?? throw new InvalidOperationException("The import has no body.");
    }
}
