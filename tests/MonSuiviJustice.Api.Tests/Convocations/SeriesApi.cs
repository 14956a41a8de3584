using System.Net.Http.Json;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class SeriesApi(ApiHost api)
{
    [Fact]
    public async Task Once_a_month_is_proposed_without_weekends_and_holidays_and_with_what_it_meets()
    {
        var (agenda, person) = (await api.HasAgenda(), await api.HasProbationer());
        await api.AsAdministrator().Create("/v1/convocations", new
        {
            probationerId = person,
            agendaId = await api.HasAgenda(),
            kind = ConvocationKind.SpipFollowUp,
            date = "2031-10-01",
            time = "10:15",
            telling = Telling.RemindOnly,
        });

        var proposed = await Proposed(person, agenda, count: 4);

        Assert.Equal(
            ["2031-09-01", "2031-10-01", "2031-11-03", "2031-12-01"],
            proposed.Select(line => $"{line.Date:yyyy-MM-dd}"));
        Assert.All(proposed, line => Assert.Equal(new TimeOnly(10, 0), line.Time));
        Assert.Equal([Overlap.Person], proposed[1].Overlaps);
        Assert.All(proposed.Where((_, index) => index != 1), line => Assert.Empty(line.Overlaps));
    }

    [Fact]
    public async Task All_of_them_are_confirmed_by_one_request_and_a_second_try_answers_the_same()
    {
        var (agenda, person) = (await api.HasAgenda(), await api.HasProbationer());
        var body = Confirming(agenda, await Proposed(person, agenda, count: 3));
        var key = $"series {agenda}";

        var first = await Lines(await Confirm(person, body, key));
        var again = await Lines(await Confirm(person, body, key));

        Assert.Equal(first, again);
        var sheets = await Task.WhenAll(first.Select(line =>
            api.AsAdministrator().Get<ConvocationSheet>($"/v1/convocations/{line.ConvocationId}")));
        Assert.Equal(first.Select(line => line.Date), sheets.Select(sheet => DateOnly.FromDateTime(sheet.StartsAt.DateTime)));
        Assert.Equal(
            [Telling.NowAndRemind, Telling.RemindOnly, Telling.RemindOnly],
            sheets.Select(sheet => sheet.Telling ?? default));
    }

    [Fact]
    public async Task One_date_that_meets_another_convocation_stops_them_all_and_is_named()
    {
        var (agenda, person) = (await api.HasAgenda(), await api.HasProbationer());
        var dates = await Proposed(person, agenda, count: 3);
        await api.AsAdministrator().Create("/v1/convocations", new
        {
            probationerId = await api.HasProbationer(),
            agendaId = agenda,
            kind = ConvocationKind.SpipFollowUp,
            date = dates[1].Date,
            time = "09:45",
            telling = Telling.RemindOnly,
        });

        using var refused = await Confirm(person, Confirming(agenda, dates));
        using var accepted = await Confirm(person, Confirming(agenda, dates, Overlap.Agenda));

        var problem = await refused.IsProblem(409, BookSeries.NotAll.Code);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal("/dates/1", error.GetProperty("pointer").GetString());
        Assert.Equal(SameTime.AgendaOverlap.Code, error.GetProperty("code").GetString());
        Assert.Equal("200", await accepted.Summary());
    }

    private static object Confirming(Guid agendaId, ProposedDate[] dates, params Overlap[] acknowledge) => new
    {
        agendaId,
        kind = ConvocationKind.SpipFollowUp,
        dates = dates.Select(line => new { line.Date, line.Time }),
        telling = Telling.NowAndRemind,
        acknowledge,
    };

    private static async Task<SeriesLine[]> Lines(HttpResponseMessage answer)
    {
        Assert.Equal("200", await answer.Summary());
        return await answer.Content.ReadFromJsonAsync<SeriesLine[]>(ApiClient.Json) ?? [];
    }

    private async Task<ProposedDate[]> Proposed(Guid person, Guid agenda, int count)
    {
        using var answer = await api.AsAdministrator().Post($"/v1/probationers/{person}/convocation-proposals", new
        {
            agendaId = agenda,
            kind = ConvocationKind.SpipFollowUp,
            first = Scenes.FarMonday,
            time = "10:00",
            count,
        });
        Assert.Equal("200", await answer.Summary());
        return await answer.Content.ReadFromJsonAsync<ProposedDate[]>(ApiClient.Json) ?? [];
    }

    private Task<HttpResponseMessage> Confirm(Guid person, object body, string? key = null) =>
        api.AsAdministrator().Post($"/v1/probationers/{person}/convocations", body, key);
}
