using System.Net.Http.Json;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class GroupApi(ApiHost api)
{
    [Fact]
    public async Task Many_people_are_convened_to_one_session_and_a_second_try_answers_the_same()
    {
        var slot = await api.HasSlot(capacity: 3, date: Scenes.FarMonday);
        var people = await People(3);
        var body = new { probationerIds = people, telling = Telling.RemindOnly };

        var first = await Lines(await Book(slot, body, key: $"group {slot}"));
        var again = await Lines(await Book(slot, body, key: $"group {slot}"));

        Assert.Equal(people, first.Select(line => line.ProbationerId));
        Assert.Equal(3, first.Select(line => line.ConvocationId).OfType<Guid>().Distinct().Count());
        Assert.Equal(first, again);
        Assert.Equal(3, (await api.AsAdministrator().Get<SlotSheet>($"/v1/slots/{slot}")).Taken);
    }

    [Fact]
    public async Task One_who_cannot_come_stops_all_of_them_and_is_named()
    {
        var slot = await api.HasSlot(capacity: 2, date: Scenes.FarMonday);
        var people = await People(3);

        using var answer = await Book(slot, new { probationerIds = people, telling = Telling.RemindOnly });

        var problem = await answer.IsProblem(409, BookGroup.NotEverybody.Code);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal("/probationerIds/2", error.GetProperty("pointer").GetString());
        Assert.Equal(Slot.Full.Code, error.GetProperty("code").GetString());
        Assert.Equal(0, (await api.AsAdministrator().Get<SlotSheet>($"/v1/slots/{slot}")).Taken);
    }

    [Fact]
    public async Task Those_who_can_come_do_when_the_agent_says_so()
    {
        var slot = await api.HasSlot(capacity: 2, date: Scenes.FarMonday);
        var people = await People(3);

        var lines = await Lines(await Book(slot, new { probationerIds = people, telling = Telling.RemindOnly, partly = true }));

        Assert.Equal([null, null, Slot.Full.Code], lines.Select(line => line.Refusal));
        Assert.Null(lines[2].ConvocationId);
        Assert.Equal(2, (await api.AsAdministrator().Get<SlotSheet>($"/v1/slots/{slot}")).Taken);
    }

    [Fact]
    public async Task Two_groups_at_once_fill_the_seats_and_no_more()
    {
        var slot = await api.HasSlot(capacity: 4, date: Scenes.FarMonday);
        var bodies = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
            new { probationerIds = await People(2), telling = Telling.RemindOnly }));

        var answers = await Task.WhenAll(bodies.Select(body => Book(slot, body)));

        var summaries = await Task.WhenAll(answers.Select(answer => answer.Summary()));
        Assert.Equal(["200", "200", $"409 {BookGroup.NotEverybody.Code}"], summaries.Order());
        Assert.Equal(4, (await api.AsAdministrator().Get<SlotSheet>($"/v1/slots/{slot}")).Taken);
    }

    [Fact]
    public async Task A_session_is_recorded_at_once_with_an_outcome_for_each_or_not_at_all()
    {
        var client = api.AsAdministrator();
        var agenda = await api.HasAgenda();
        var were = await api.HadConvocations(agenda, await api.HasProbationer(), count: 3);
        var slot = (await client.Get<ConvocationSheet>($"/v1/convocations/{were[0]}")).SlotId;
        object Line(int number, string outcome, long revision = 1, string? excuse = null) =>
            new { convocationId = were[number], revision, outcome, excuse, tellPerson = false };

        using var refused = await client.Post($"/v1/slots/{slot}/attendance", new
        {
            outcomes = new[] { Line(0, "Honoured"), Line(1, "Excused"), Line(2, "Missed", revision: 4) },
        });
        using var recorded = await client.Post($"/v1/slots/{slot}/attendance", new
        {
            outcomes = new[] { Line(0, "Honoured"), Line(1, "Excused", excuse: "Work"), Line(2, "Missed") },
        });

        var problem = await refused.IsProblem(409, RecordOutcomes.NotAll.Code);
        Assert.Equal(
            [("/outcomes/1", RecordOutcomes.ExcuseMissing.Code), ("/outcomes/2", RecordOutcomes.Changed.Code)],
            problem.GetProperty("errors").EnumerateArray().Select(error =>
                (error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString())));
        Assert.Equal("204", await recorded.Summary());
        var sheets = await Task.WhenAll(were.Select(id => client.Get<ConvocationSheet>($"/v1/convocations/{id}")));
        Assert.Equal(
            [ConvocationStatus.Honoured, ConvocationStatus.Excused, ConvocationStatus.Missed],
            sheets.Select(sheet => sheet.Status));
    }

    [Fact]
    public async Task Nobody_is_named_twice()
    {
        var slot = await api.HasSlot(capacity: 2, date: Scenes.FarMonday);
        var person = await api.HasProbationer();

        using var answer = await Book(slot, new { probationerIds = new[] { person, person } });

        await answer.PointsAt("/probationerIds");
    }

    private static async Task<GroupLine[]> Lines(HttpResponseMessage answer)
    {
        Assert.Equal("200", await answer.Summary());
        return await answer.Content.ReadFromJsonAsync<GroupLine[]>(ApiClient.Json) ?? [];
    }

    private Task<HttpResponseMessage> Book(Guid slot, object body, string? key = null) =>
        api.AsAdministrator().Post($"/v1/slots/{slot}/convocations", body, key);

    private Task<Guid[]> People(int count) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => api.HasProbationer()));
}
