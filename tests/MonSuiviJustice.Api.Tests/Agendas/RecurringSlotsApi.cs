using Marten;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Agendas;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Agendas;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Agendas;

public sealed class RecurringSlotsApi(ApiHost api)
{
    private static readonly string[] Nine = ["09:00:00"];

    private static readonly string[] HalfPastNine = ["09:30:00"];

    private static readonly object TwoMornings = new
    {
        kind = ConvocationKind.SpipFollowUp,
        weekdays = new[] { DayOfWeek.Tuesday, DayOfWeek.Monday },
        ranges = new[] { new { first = "09:00:00", last = "10:10:00", interval = 30 } },
        capacity = 2,
    };

    [Fact]
    public async Task A_weekly_grid_is_opened_in_one_go_with_six_months_of_slots()
    {
        var client = api.AsAdministrator();
        var agenda = await api.HasAgenda();

        using var opened = await client.Post($"/v1/agendas/{agenda}/recurring-slots", TwoMornings);
        using var again = await client.Post($"/v1/agendas/{agenda}/recurring-slots", TwoMornings);
        using var otherwise = await client.Post($"/v1/agendas/{agenda}/recurring-slots", new
        {
            kind = ConvocationKind.SpipFollowUp,
            weekdays = new[] { DayOfWeek.Friday, DayOfWeek.Monday },
            times = HalfPastNine,
        });
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal(("204", "204"), (await opened.Summary(), await again.Summary()));
        var problem = await otherwise.IsProblem(409, OpenRecurringSlots.BadRows.Code);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal("/weekdays/1", error.GetProperty("pointer").GetString());
        Assert.Equal(OpenRecurringSlots.Overlap.Code, error.GetProperty("code").GetString());

        var grid = await client.Get<RecurringSlotLine[]>($"/v1/agendas/{agenda}/recurring-slots");
        Assert.Equal(
            ["Monday 09:00", "Monday 09:30", "Monday 10:00", "Tuesday 09:00", "Tuesday 09:30", "Tuesday 10:00"],
            grid.Select(line => $"{line.Weekday} {line.Time:HH:mm}"));

        var days = await DaysOf(agenda);
        Assert.Equal(days.Distinct().Count(), days.Length);
        Assert.All(days, it => Assert.False(PublicHolidays.Includes(it.Day, Territory.Mainland)));
        Assert.InRange(days.Length, 6 * 23, 6 * 27);
    }

    [Fact]
    public async Task After_a_month_without_any_node_two_nodes_open_each_slot_once()
    {
        await using var other = await api.AnotherNode();
        var agenda = await api.HasAgenda();
        var recurring = await HadRecurringSlots(agenda, count: 40, rolled: ApiHost.Now.AddDays(-30));
        await api.AsyncViewsHaveCaughtUp();
        var nodes = new[] { api.Alba, other }.Select(node => node.Services.GetRequiredService<RollingHorizon>()).ToArray();

        // Beside the watch of each node, which looks every second.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async look =>
        {
            while ((await nodes[look % 2].Roll(limit: 7, TestContext.Current.CancellationToken)).IsMore)
            {
            }
        }));
        await ApiHost.Eventually(async () =>
        {
            await api.AsyncViewsHaveCaughtUp();
            return (await DaysOf(agenda)).Length >= recurring.Sum(it => DaysMissing(it).Count());
        });

        Assert.Equal(
            recurring.SelectMany(it => DaysMissing(it).Select(day => (it.Id, day))).Order(),
            (await DaysOf(agenda)).Order());
    }

    [Fact]
    public async Task The_end_withdraws_the_slots_where_nobody_sits_and_no_node_opens_them_again()
    {
        var client = api.AsAdministrator();
        var agenda = await api.HasAgenda();
        using var opened = await client.Post($"/v1/agendas/{agenda}/recurring-slots", TwoMornings);
        await api.AsyncViewsHaveCaughtUp();
        var grid = await client.Get<RecurringSlotLine[]>($"/v1/agendas/{agenda}/recurring-slots");
        var booked = (await client.Get<SlotSheet[]>($"/v1/agendas/{agenda}/slots?limit=100"))
            .First(slot => slot.RecurringSlotId == grid[0].Id);
        await api.HasConvocation(booked.Id);

        using var one = await client.Post($"/v1/recurring-slots/{grid[0].Id}/ending");
        using var day = await client.Post($"/v1/agendas/{agenda}/recurring-slot-endings", new { weekday = DayOfWeek.Tuesday });
        await api.AsyncViewsHaveCaughtUp();
        await api.Alba.Services.GetRequiredService<RollingHorizon>().Roll(100, TestContext.Current.CancellationToken);
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal(("204", "204"), (await one.Summary(), await day.Summary()));
        Assert.Equal(2, (await client.Get<RecurringSlotLine[]>($"/v1/agendas/{agenda}/recurring-slots")).Length);
        var open = await client.Get<SlotSheet[]>($"/v1/agendas/{agenda}/slots?limit=100&free=true");
        Assert.Equal(
            [grid[0].Id, grid[1].Id, grid[2].Id],
            open.Select(slot => slot.RecurringSlotId).OfType<Guid>().Distinct().OrderBy(id => Array.FindIndex(grid, it => it.Id == id)));
        Assert.Equal([booked.Id], open.Where(slot => slot.RecurringSlotId == grid[0].Id).Select(slot => slot.Id));
    }

    [Fact]
    public async Task It_goes_on_until_later_with_the_slots_of_the_days_won()
    {
        var client = api.AsAdministrator();
        var agenda = await api.HasAgenda();
        var until = Scenes.NextMonday.AddDays(13);
        using var opened = await client.Post($"/v1/agendas/{agenda}/recurring-slots", new
        {
            kind = ConvocationKind.SpipFollowUp,
            weekdays = new[] { DayOfWeek.Wednesday },
            times = Nine,
            from = Scenes.NextMonday,
            until,
        });
        await api.AsyncViewsHaveCaughtUp();
        var line = Assert.Single(await client.Get<RecurringSlotLine[]>($"/v1/agendas/{agenda}/recurring-slots"));
        var before = await DaysOf(agenda);

        using var sooner = await client.Post($"/v1/recurring-slots/{line.Id}/extension", new { until = until.AddDays(-7) });
        using var later = await client.Post($"/v1/recurring-slots/{line.Id}/extension", new { until = until.AddDays(28) });
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal($"409 {ExtendRecurringSlot.NotLater.Code}", await sooner.Summary());
        Assert.Equal("204", await later.Summary());
        Assert.True((await DaysOf(agenda)).Length > before.Length);
    }

    [Fact]
    public async Task A_secretary_opens_slots_and_no_recurring_ones()
    {
        var agenda = await api.HasAgenda();
        var secretary = await api.As(AgentRole.ProbationSecretary, Scenes.Spip);

        using var refused = await secretary.Post($"/v1/agendas/{agenda}/recurring-slots", TwoMornings);

        Assert.StartsWith("403", await refused.Summary(), StringComparison.Ordinal);
    }

    /// <summary>Opened before the nodes went down, and rolled for the last time at that instant.</summary>
    private async Task<RecurringSlot[]> HadRecurringSlots(Guid agendaId, int count, DateTimeOffset rolled)
    {
        await using var session = api.Store.LightweightSession();
        var agenda = await session.Events.AggregateStreamAsync<Agenda>(agendaId) ?? throw new InvalidOperationException();
        var all = new List<RecurringSlot>();

        foreach (var number in Enumerable.Range(0, count))
        {
            var (weekday, time) = ((DayOfWeek)(1 + (number % 5)), new TimeOnly(8, 0).AddMinutes(5 * number));
            var opened = new RecurringSlotOpened(
                RecurringSlot.IdOf(agendaId, ConvocationKind.SpipFollowUp, weekday, time), agendaId, agenda.PlaceId,
                agenda.ServiceCode, agenda.Territory, agenda.TimeZone, ConvocationKind.SpipFollowUp, weekday, time,
                Minutes: 30, Capacity: 1, From: PlaceTime.DayOf(rolled, agenda.TimeZone), Until: null,
                ApiHost.FirstAdministrator, rolled);
            var state = RecurringSlot.Evolve(null, opened);
            var last = new RecurringSlotRolled(opened.RecurringSlotId, Horizon.DaysDue(state, rolled).Last(), rolled);
            session.Events.StartStream<RecurringSlot>(opened.RecurringSlotId, opened, last);
            all.Add(RecurringSlot.Evolve(state, last));
        }

        await session.SaveChangesAsync();
        return [.. all];
    }

    private static IEnumerable<DateOnly> DaysMissing(RecurringSlot it) => Horizon.DaysDue(it, ApiHost.Now)
        .Where(day => !PublicHolidays.Includes(day, it.Territory));

    private async Task<(Guid RecurringSlotId, DateOnly Day)[]> DaysOf(Guid agendaId)
    {
        await using var session = api.Store.QuerySession();
        return
        [
            .. await session.Rows(
                $"select recurring_slot_id, day from {SlotTable.Rows} where agenda_id = $1",
                [agendaId],
                row => (row.GetGuid(0), row.GetFieldValue<DateOnly>(1)),
                TestContext.Current.CancellationToken),
        ];
    }
}
