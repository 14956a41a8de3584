using System.Net;
using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Organisations;

[Collection(typeof(ReferenceDataAlone))]
public sealed class GetServicesApi(ApiHost api)
{
    [Theory]
    [InlineData("?query=spip-974", "spip-974")]
    [InlineData("?type=Spip&query=Gironde", "spip-33")]
    [InlineData("?type=Court&query=Gironde", "")]
    [InlineData("?query=saint-denis la reunion", "tj-saint-denis-de-la-reunion")]
    public async Task A_service_is_found_by_a_part_of_its_code_or_name(string query, string expected)
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));

        var found = await api.AsAdministrator().Get<ServiceLine[]>($"/v1/services{query}");

        Assert.Equal(expected, string.Join(", ", found.Select(service => service.ServiceCode)));
    }

    [Fact]
    public async Task A_type_that_does_not_exist_is_refused()
    {
        using var answer = await api.AsAdministrator().Send(HttpMethod.Get, "/v1/services?type=Prison");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_card_shows_the_services_competent_for_the_same_communes()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));

        var card = await api.AsAdministrator().Get<ServiceCard>("/v1/services/spip-33");

        Assert.Equal("SPIP de la Gironde", card.Service.Label);
        Assert.Equal(ServiceType.Spip, card.Service.Type);
        Assert.Equal(["tj-bordeaux", "tj-libourne"], card.LinkedServices.Select(service => service.ServiceCode));
    }

    [Fact]
    public async Task A_place_can_be_read_by_itself_and_among_those_of_its_service()
    {
        var placeId = await api.HasPlace();
        await api.AsyncViewsHaveCaughtUp();
        var client = api.AsAdministrator();

        var place = await client.Get<PlaceLine>($"/v1/places/{placeId}");
        var places = await client.Get<PlaceLine[]>($"/v1/services/{Scenes.Spip}/places");

        Assert.Equal(Scenes.Spip, place.ServiceCode);
        Assert.Equal([ConvocationKind.SpipFollowUp, ConvocationKind.FirstSpip], place.Kinds);
        Assert.Contains(places, one => one.PlaceId == placeId);
    }

    [Theory]
    [InlineData("/v1/services/tj-nulle-part")]
    [InlineData("/v1/services/tj-nulle-part/places")]
    [InlineData("/v1/places/00000000-0000-7000-8000-000000000000")]
    public async Task What_is_unknown_is_not_found(string url)
    {
        using var answer = await api.AsAdministrator().Send(HttpMethod.Get, url);

        Assert.Equal("404 request.not-found", await answer.Summary());
    }
}
