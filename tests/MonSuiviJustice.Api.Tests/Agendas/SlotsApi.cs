using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Agendas;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Agendas;

public sealed class SlotsApi(ApiHost api)
{
    [Fact]
    public async Task A_slot_says_at_once_how_many_seats_remain()
    {
        var slotId = await api.HasSlot(capacity: 2, date: Scenes.FarMonday);
        await api.HasConvocation(slotId);

        var slot = await api.AsAdministrator().Get<SlotSheet>($"/v1/slots/{slotId}");

        Assert.Equal((2, 1, 1), (slot.Capacity, slot.Taken, slot.Remaining));
        Assert.Equal(Scenes.FarMonday, DateOnly.FromDateTime(slot.StartsAt.DateTime));
        Assert.Equal(new TimeOnly(10, 0), TimeOnly.FromDateTime(slot.StartsAt.DateTime));
    }

    [Fact]
    public async Task Free_slots_are_those_where_somebody_can_still_be_booked()
    {
        var agenda = await api.HasAgenda();
        var free = await api.HasSlot(capacity: 1, agenda, new TimeOnly(9, 0), date: Scenes.FarMonday);
        var full = await api.HasSlot(capacity: 1, agenda, new TimeOnly(10, 0), date: Scenes.FarMonday);
        var closed = await api.HasSlot(capacity: 1, agenda, new TimeOnly(11, 0), date: Scenes.FarMonday);
        var client = api.AsAdministrator();
        await api.HasConvocation(full);
        await client.Post($"/v1/slots/{closed}/closing");
        await api.HadConvocations(agenda, await api.HasProbationer(), count: 1);
        await api.AsyncViewsHaveCaughtUp();

        var day = $"from={Scenes.FarMonday:yyyy-MM-dd}&to={Scenes.FarMonday:yyyy-MM-dd}";
        var all = await client.Get<SlotSheet[]>($"/v1/agendas/{agenda}/slots?{day}");
        var seats = await client.Get<SlotSheet[]>($"/v1/agendas/{agenda}/slots?free=true&kind=SpipFollowUp");

        Assert.Equal([(free, 1), (full, 0), (closed, 0)], all.Select(slot => (slot.Id, slot.Remaining)));
        Assert.Equal([free], seats.Select(slot => slot.Id));
        Assert.Equal(await client.Get<SlotSheet>($"/v1/slots/{full}"), all[1]);
        Assert.Equal(4, (await client.Get<SlotSheet[]>($"/v1/agendas/{agenda}/slots")).Length);
    }

    [Fact]
    public async Task The_agendas_of_a_place_are_listed_by_label()
    {
        var client = api.AsAdministrator();
        var place = await api.HasPlace();
        var second = await client.Create($"/v1/places/{place}/agendas", new { label = "Cabinet 2" });
        var first = await client.Create($"/v1/places/{place}/agendas", new { label = "Cabinet 1" });
        await api.AsyncViewsHaveCaughtUp();

        var agendas = await client.Get<AgendaSheet[]>($"/v1/places/{place}/agendas");

        Assert.Equal([first, second], agendas.Select(agenda => agenda.Id));
        Assert.Equal(agendas[0], await client.Get<AgendaSheet>($"/v1/agendas/{first}"));
    }

    [Fact]
    public async Task The_id_of_something_else_is_not_found_and_nothing_is_written()
    {
        using var answer = await api.AsAdministrator().Post($"/v1/slots/{await api.HasAgenda()}/closing");

        Assert.Equal("404 request.not-found", await answer.Summary());
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_what_is_out_of_reach_is_refused()
    {
        var slot = await api.HasSlot();
        var client = api.AsAdministrator();
        var elsewhere = await api.As(AgentRole.ProbationOfficer, "spip-13");

        Assert.Equal("404 request.not-found", await client.Answer($"/v1/slots/{Guid.CreateVersion7()}"));
        Assert.Equal("404 request.not-found", await client.Answer($"/v1/agendas/{slot}/slots"));
        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/slots/{slot}"));
    }
}
