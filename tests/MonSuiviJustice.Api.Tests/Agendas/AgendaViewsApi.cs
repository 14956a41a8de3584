using System.Net.Http.Json;
using MonSuiviJustice.Api.Agendas;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Agendas;

public sealed class AgendaViewsApi(ApiHost api)
{
    private static readonly DateOnly Wednesday = Scenes.FarMonday.AddDays(2);

    [Fact]
    public async Task A_week_goes_from_monday_to_sunday_and_names_who_comes()
    {
        var agenda = await api.HasAgenda();
        var monday = await api.HasSlot(agenda: agenda, date: Scenes.FarMonday);
        var wednesday = await api.HasSlot(agenda: agenda, date: Wednesday);
        await api.HasSlot(agenda: agenda, date: Scenes.FarMonday.AddDays(7));
        await api.HasConvocation(wednesday);
        await api.AsyncViewsHaveCaughtUp();

        var week = await api.AsAdministrator().Get<AgendaWeek>($"/v1/agendas/{agenda}/weeks/{Wednesday:yyyy-MM-dd}");

        Assert.Equal((Scenes.FarMonday, 7), (week.Monday, week.Days.Count));
        Assert.Equal([monday, wednesday], week.Days.SelectMany(day => day.Slots).Select(slot => slot.Id));
        Assert.Equal("DUPONT", Assert.Single(week.Days[2].Slots[0].Convocations).Probationer.LastName);
    }

    [Fact]
    public async Task A_month_says_how_full_each_day_is()
    {
        var agenda = await api.HasAgenda();
        var client = api.AsAdministrator();
        await api.HasConvocation(await api.HasSlot(capacity: 3, agenda, date: Scenes.FarMonday));
        var closed = await api.HasSlot(capacity: 5, agenda, new TimeOnly(14, 0), date: Scenes.FarMonday);
        await api.HasConvocation(closed);
        await client.Post($"/v1/slots/{closed}/closing");
        await api.HasSlot(capacity: 2, agenda, date: Wednesday);
        await api.AsyncViewsHaveCaughtUp();

        var month = await client.Get<AgendaMonth>($"/v1/agendas/{agenda}/months/{Wednesday:yyyy-MM-dd}");

        Assert.Equal([new(Scenes.FarMonday, 4, 2), new(Wednesday, 2, 0)], month.Days);
    }

    [Fact]
    public async Task Before_a_closing_one_sees_who_would_be_affected_and_nothing_is_written()
    {
        var agenda = await api.HasAgenda();
        var slot = await api.HasSlot(capacity: 3, agenda, date: Scenes.FarMonday);
        var convocation = await api.HasConvocation(slot);
        await api.HasSlot(agenda: agenda, date: Wednesday);
        await api.AsyncViewsHaveCaughtUp();
        var body = new { from = Scenes.FarMonday, to = Scenes.FarMonday };

        using var answer = await api.AsAdministrator().Post($"/v1/agendas/{agenda}/closing-preview", body);
        var preview = await answer.Content.ReadFromJsonAsync<ClosingPreview>(ApiClient.Json, TestContext.Current.CancellationToken);
        var elsewhere = await api.As(AgentRole.SentenceJudge, "tj-elsewhere");
        using var refused = await elsewhere.Post($"/v1/agendas/{agenda}/closing-preview", body);

        Assert.Equal((1, 2), (preview?.Slots, preview?.Seats));
        var line = Assert.Single(preview?.Convocations ?? []);
        Assert.Equal((convocation, "DUPONT"), (line.Id, line.Probationer?.LastName));
        Assert.Equal("403 access.out-of-reach", await refused.Summary());
    }
}
