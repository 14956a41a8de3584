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
    public async Task An_unknown_commune_is_not_found()
    {
        using var answer = await api.AsAdministrator().Send(HttpMethod.Get, "/v1/communes/00000/services");

        Assert.Equal("404 request.not-found", await answer.Summary());
    }
}
