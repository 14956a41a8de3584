using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Organisations;

[Collection(typeof(ReferenceDataAlone))]
public sealed class GetCommunesApi(ApiHost api)
{
    [Theory]
    [InlineData("saint emilio", "Saint-Émilion")]
    [InlineData("SAINT-ÉMILIO", "Saint-Émilion")]
    [InlineData("33330", "Saint-Émilion")]
    [InlineData("zourg", "Zourg, Zourg-en-Bosse")]
    [InlineData("99402", "Zourg-en-Bosse")]
    public async Task A_commune_is_found_by_the_start_of_its_name_or_postal_code(string query, string expected)
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        await api.Import(Zourgs);

        var found = await api.AsAdministrator().Get<CommuneLine[]>($"/v1/communes?query={Uri.EscapeDataString(query)}");

        Assert.Equal(expected.Split(", ")[0], found[0].Label);
        Assert.All(expected.Split(", "), label => Assert.Contains(label, found.Select(commune => commune.Label)));
    }

    [Fact]
    public async Task No_more_than_twenty_are_shown()
    {
        await api.Import(Zourgs);

        var found = await api.AsAdministrator().Get<CommuneLine[]>("/v1/communes?query=zo");

        Assert.Equal(20, found.Length);
    }

    [Theory]
    [InlineData("?query=a")]
    [InlineData("?query=%20-%20a")]
    [InlineData("?query=%25%25")]
    [InlineData("")]
    public async Task Less_than_two_letters_is_no_query(string query)
    {
        using var answer = await api.AsAdministrator().Send(HttpMethod.Get, $"/v1/communes{query}");

        Assert.Equal("400 request.invalid", await answer.Summary());
    }

    private static (string, string)[] Zourgs =>
    [
        ("communes", string.Concat(
            "code_insee,nom,codes_postaux,code_departement,type\n",
            "99400,Zourg-en-Bosse,99402,994,commune\n99401,Zourg,99401,994,commune\n",
            string.Concat(Enumerable.Range(10, 25).Select(n => $"994{n},Zosse {n},994{n},994,commune\n")))),
        ("services", "code,type,name,code_departement,commune_code_insee,time_zone,cour_appel\n"),
        ("ressorts", "code_insee,tj_code,spip_code\n"),
    ];
}
