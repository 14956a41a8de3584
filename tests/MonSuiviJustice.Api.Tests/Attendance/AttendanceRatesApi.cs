using MonSuiviJustice.Api.Attendance;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Attendance;

public sealed class AttendanceRatesApi(ApiHost api)
{
    [Fact]
    public async Task A_rate_counts_what_has_started_and_is_recorded()
    {
        var agenda = await api.HasAgenda();
        var person = await api.HasProbationer();
        var started = await api.HadConvocations(agenda, person, count: 14);
        var ahead = await api.HasSlot(capacity: 2, agenda, date: Scenes.FarMonday);
        await api.HasConvocation(ahead, person);
        await api.Change(
            $"/v1/convocations/{await api.HasConvocation(ahead, person)}/cancellation",
            new { reason = CancellationReason.Strike, tellPerson = false });
        await Task.WhenAll(started[..8].Select(api.CameTo));
        await Task.WhenAll(started[8..10].Select(api.Missed));
        await Task.WhenAll(started[10..12].Select(api.Excused));
        await api.AsyncViewsHaveCaughtUp();

        var place = await PlaceOf(started[0]);
        var rates = await api.AsAdministrator().Get<AttendanceRates>($"/v1/attendance-rates?place={place}");

        var row = Assert.Single(rates.Rows);
        Assert.Equal((14, 14, 12, 2), (row.Base, row.ReachableBase, row.Recorded, row.NotRecorded));
        Assert.Equal((8, 0, 2, 2), (row.Honoured, row.TurnedAway, row.Excused, row.Missed));
        Assert.Equal((0.6667m, 0.1667m, 0.8571m), (row.AttendanceRate, row.MissedRate, row.FilledInRate));
        Assert.Contains("non annulées", rates.Base, StringComparison.Ordinal);
        Assert.Equal("honoured / recorded", rates.Definitions["attendanceRate"]);
    }

    [Fact]
    public async Task A_small_cell_keeps_its_outcomes_to_itself()
    {
        var started = await api.HadConvocations(await api.HasAgenda(), await api.HasProbationer(), count: 10);
        await Task.WhenAll(started.Select(api.Missed));
        await api.AsyncViewsHaveCaughtUp();

        var url = $"/v1/attendance-rates?place={await PlaceOf(started[0])}&groupBy=month,service,kind,place";
        var row = Assert.Single((await api.AsAdministrator().Get<AttendanceRates>(url)).Rows);

        Assert.Equal((Scenes.Spip, ConvocationKind.SpipFollowUp), (row.Service, row.Kind));
        Assert.Equal($"{PastScenes.LastFriday:yyyy-MM}", row.Month);
        Assert.Equal((10, 10), (row.Base, row.Recorded));
        Assert.Null(row.Missed);
        Assert.Null(row.MissedRate);
        Assert.Null(row.FilledInRate);
    }

    [Fact]
    public async Task Days_before_and_after_are_left_out()
    {
        var started = await api.HadConvocations(await api.HasAgenda(), await api.HasProbationer());
        var place = await PlaceOf(started[0]);
        await api.AsyncViewsHaveCaughtUp();
        var day = PastScenes.LastFriday;

        Assert.Equal(1, await BaseOf($"place={place}&from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}"));
        Assert.Equal(0, await BaseOf($"place={place}&to={day.AddDays(-1):yyyy-MM-dd}"));
        Assert.Equal(0, await BaseOf($"place={place}&from={day.AddDays(1):yyyy-MM-dd}"));
        Assert.Equal(0, await BaseOf($"place={place}&kind=FirstSpip"));
    }

    [Fact]
    public async Task A_director_reads_the_figures_of_the_own_service_only()
    {
        var started = await api.HadConvocations(await api.HasAgenda(), await api.HasProbationer());
        await api.AsyncViewsHaveCaughtUp();
        var elsewhere = await api.As(AgentRole.ProbationDirector, "spip-13");
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var place = await PlaceOf(started[0]);

        var foreign = await elsewhere.Get<AttendanceRates>($"/v1/attendance-rates?place={place}&groupBy=place");

        Assert.Empty(foreign.Rows);
        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/attendance-rates?service={Scenes.Spip}"));
        Assert.Equal("403 access.out-of-reach", await officer.Answer("/v1/attendance-rates"));
        Assert.Equal("400 request.invalid", await elsewhere.Answer("/v1/attendance-rates?groupBy=person"));
    }

    private async Task<int> BaseOf(string query) =>
        (await api.AsAdministrator().Get<AttendanceRates>($"/v1/attendance-rates?{query}")).Rows.Sum(row => row.Base);

    private async Task<Guid> PlaceOf(Guid convocationId) =>
        (await api.AsAdministrator().Get<ConvocationSheet>($"/v1/convocations/{convocationId}")).PlaceId;
}
