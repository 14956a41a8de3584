using System.Net;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Agendas;

public sealed class PublicHolidaysApi(ApiHost api)
{
    [Fact]
    public async Task A_place_tells_the_public_holidays_of_its_territory()
    {
        var client = api.AsAdministrator();
        var place = await api.HasPlace();

        var holidays = await client.Get<PublicHoliday[]>($"/v1/places/{place}/public-holidays?year=2027");
        var thisYear = await client.Get<PublicHoliday[]>($"/v1/places/{place}/public-holidays");

        Assert.Equal(11, holidays.Length);
        Assert.Equal(new PublicHoliday(new(2027, 3, 29), "Lundi de Pâques"), holidays[1]);
        Assert.All(thisYear, holiday => Assert.Equal(ApiHost.Now.Year, holiday.Date.Year));
        Assert.Equal("404 request.not-found", await client.Answer($"/v1/places/{Guid.CreateVersion7()}/public-holidays"));
        Assert.Equal("400 request.invalid", await client.Answer($"/v1/places/{place}/public-holidays?year=12"));
    }

    [Fact]
    public async Task Nobody_is_received_there_on_those_days()
    {
        await api.HasService();
        var client = api.AsAdministrator();
        var place = await client.Create($"/v1/services/{Scenes.Spip}/places", new
        {
            label = "Antenne",
            street = "1 rue Neuve",
            switchboardLine = "0500000000",
            kinds = new[] { ConvocationKind.SpipFollowUp },
            communeInsee = "57463",
        });
        var agenda = await client.Create($"/v1/places/{place}/agendas", new { label = "Cabinet 1" });
        var boxingDay = new { kind = ConvocationKind.SpipFollowUp, date = new DateOnly(2031, 12, 26), time = "10:00:00" };

        using var refused = await client.Post($"/v1/agendas/{agenda}/slots", boxingDay);
        using var elsewhere = await client.Post($"/v1/agendas/{await api.HasAgenda()}/slots", boxingDay);

        await refused.IsProblem(409, OpenSlot.OnPublicHoliday.Code);
        Assert.Equal(HttpStatusCode.Created, elsewhere.StatusCode);
    }
}
