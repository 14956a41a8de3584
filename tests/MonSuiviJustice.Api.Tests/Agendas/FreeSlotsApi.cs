using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Agendas;

public sealed class FreeSlotsApi(ApiHost api)
{
    private static readonly string Day = $"from={Scenes.FarMonday:yyyy-MM-dd}&to={Scenes.FarMonday:yyyy-MM-dd}";

    [Fact]
    public async Task The_next_free_seats_of_a_place_leave_out_what_is_full_closed_or_kept_for_somebody()
    {
        var client = api.AsAdministrator();
        var place = await api.HasPlace();
        var agenda = await client.Create($"/v1/places/{place}/agendas", new { label = "Cabinet 1" });
        var late = await api.HasSlot(capacity: 2, agenda, new TimeOnly(11, 0), date: Scenes.FarMonday);
        var early = await api.HasSlot(capacity: 1, agenda, new TimeOnly(9, 0), date: Scenes.FarMonday);
        var full = await api.HasSlot(capacity: 1, agenda, new TimeOnly(10, 0), date: Scenes.FarMonday);
        var closed = await api.HasSlot(capacity: 1, agenda, new TimeOnly(10, 30), date: Scenes.FarMonday);
        await api.HasConvocation(full);
        await api.HasConvocation(late);
        await client.Post($"/v1/slots/{closed}/closing");
        await client.Create("/v1/convocations", new
        {
            probationerId = await api.HasProbationer(),
            agendaId = agenda,
            kind = ConvocationKind.SpipFollowUp,
            date = Scenes.FarMonday,
            time = "15:00",
            telling = "RemindOnly",
        });
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal([(early, 1), (late, 1)], (await Free($"place={place}")).Select(slot => (slot.Id, slot.Remaining)));
        Assert.Equal([early], (await Free($"place={place}&limit=1")).Select(slot => slot.Id));
        Assert.Empty(await Free($"place={place}&to={Scenes.FarMonday.AddDays(-1):yyyy-MM-dd}"));
        Assert.Empty(await client.Get<SlotSheet[]>($"/v1/free-slots?kind=FirstSpip&place={place}"));
    }

    [Fact]
    public async Task A_territory_is_searched_in_one_order_page_by_page()
    {
        var agendas = new[] { await api.HasAgenda(), await api.HasAgenda() };
        var slots = new List<Guid>();

        foreach (var minute in Enumerable.Range(0, 4))
        {
            slots.Add(await api.HasSlot(agenda: agendas[minute % 2], time: new TimeOnly(7, minute), date: Scenes.FarMonday));
        }

        await api.AsyncViewsHaveCaughtUp();

        foreach (var territory in new[] { $"service={Scenes.Spip}", "department=92", "" })
        {
            Assert.Equal(slots, (await Free($"{territory}&{Day}&limit=100")).Select(slot => slot.Id).Where(slots.Contains));
        }

        var first = await Free($"{Day}&limit=2");
        Assert.Equal(2, first.Length);
        Assert.Empty(await Free($"department=99&{Day}"));
    }

    [Fact]
    public async Task The_search_ends_where_the_right_does()
    {
        await api.HasSlot(date: Scenes.FarMonday);
        await api.AsyncViewsHaveCaughtUp();
        var elsewhere = await api.As(AgentRole.ProbationOfficer, "spip-13");

        Assert.Empty(await elsewhere.Get<SlotSheet[]>($"/v1/free-slots?kind=SpipFollowUp&{Day}"));
        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/free-slots?kind=SpipFollowUp&service={Scenes.Spip}"));
        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/free-slots?kind=SpipFollowUp&place={await api.HasPlace()}"));
        Assert.Equal("404 request.not-found", await elsewhere.Answer($"/v1/free-slots?kind=SpipFollowUp&place={Guid.NewGuid()}"));
        Assert.Equal("400 request.invalid", await elsewhere.Answer("/v1/free-slots"));
    }

    private Task<SlotSheet[]> Free(string query) =>
        api.AsAdministrator().Get<SlotSheet[]>($"/v1/free-slots?kind=SpipFollowUp&{query.TrimStart('&')}");
}
