using MonSuiviJustice.Api.Agendas;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Agendas;

public sealed class DayListApi(ApiHost api)
{
    [Fact]
    public async Task The_day_of_a_place_shows_each_slot_with_the_people_who_are_expected()
    {
        var placeId = await api.HasPlace();
        var agenda = await api.AsAdministrator().Create($"/v1/places/{placeId}/agendas", new { label = "Cabinet 1" });
        var late = await api.HasSlot(capacity: 2, agenda, new TimeOnly(14, 0), date: Scenes.FarMonday);
        var early = await api.HasSlot(capacity: 3, agenda, new TimeOnly(9, 30), date: Scenes.FarMonday);
        var person = await api.HasProbationer();
        var kept = await api.HasConvocation(early, person);
        var cancelled = await api.HasConvocation(early, person);
        await api.Change(
            $"/v1/convocations/{cancelled}/cancellation",
            new { reason = CancellationReason.Strike, tellPerson = false });
        await api.AsyncViewsHaveCaughtUp();

        var day = await api.AsAdministrator().Get<DayList>($"/v1/places/{placeId}/days/{Scenes.FarMonday:yyyy-MM-dd}");

        Assert.Equal([early, late], day.Slots.Select(slot => slot.Id));
        Assert.Equal((3, 1), (day.Slots[0].Capacity, day.Slots[0].Taken));
        Assert.Equal(new TimeOnly(9, 30), day.Slots[0].Time);
        Assert.Equal([kept, cancelled], day.Slots[0].Convocations.Select(line => line.Id).Order());
        Assert.Equal(
            [ConvocationStatus.Booked, ConvocationStatus.Cancelled],
            day.Slots[0].Convocations.OrderBy(line => line.Id).Select(line => line.Status));
        Assert.All(day.Slots[0].Convocations, line =>
            Assert.Equal(new PersonName(person, "DUPONT", "Camille"), line.Probationer));
        Assert.Empty(day.Slots[1].Convocations);
    }

    [Fact]
    public async Task A_day_without_slots_is_empty_and_a_place_that_is_none_is_not_found()
    {
        var agenda = await api.HasAgenda();
        var place = await api.HasPlace();
        var client = api.AsAdministrator();

        Assert.Empty((await client.Get<DayList>($"/v1/places/{place}/days/2031-03-04")).Slots);
        Assert.Equal("404 request.not-found", await client.Answer($"/v1/places/{agenda}/days/2031-03-04"));
        Assert.Equal("404 request.not-found", await client.Answer($"/v1/places/{Guid.NewGuid()}/days/2031-03-04"));
        Assert.Equal("404 request.not-found", await client.Answer($"/v1/places/{place}/days/tomorrow"));
    }

    [Fact]
    public async Task Another_service_does_not_see_who_comes()
    {
        var place = await api.HasPlace();
        var elsewhere = await api.As(AgentRole.ProbationOfficer, "spip-13");

        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/places/{place}/days/2031-03-04"));
        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/places/{place}/agendas"));
    }
}
