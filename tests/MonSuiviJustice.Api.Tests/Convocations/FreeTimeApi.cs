using System.Text.Json;
using MonSuiviJustice.Api.Agendas;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class FreeTimeApi(ApiHost api)
{
    private static readonly Overlap[] Both = [Overlap.Person, Overlap.Agenda];

    [Fact]
    public async Task A_date_and_an_hour_in_an_agenda_are_booked_with_a_seat_of_their_own()
    {
        var agenda = await api.HasAgenda();
        var client = api.AsAdministrator();

        var booked = await client.Create("/v1/convocations", At(agenda, await api.HasProbationer(), "09:15"));

        var sheet = await client.Get<ConvocationSheet>($"/v1/convocations/{booked}");
        var slot = await client.Get<SlotSheet>($"/v1/slots/{sheet.SlotId}");
        Assert.Equal((new TimeOnly(9, 15), null), (TimeOnly.FromDateTime(sheet.StartsAt.DateTime), sheet.Accepted));
        Assert.Equal((1, 1, 0, booked), (slot.Capacity, slot.Taken, slot.Remaining, slot.ReservedFor));
        Assert.Equal($"409 {Slot.Reserved.Code}", await Answer(new
        {
            slotId = slot.Id,
            probationerId = await api.HasProbationer(),
            telling = Telling.RemindOnly,
        }));
    }

    [Fact]
    public async Task Somebody_expected_in_another_agenda_is_refused_with_what_collides_until_it_is_acknowledged()
    {
        var (one, other) = (await api.HasAgenda(), await api.HasAgenda());
        var person = await api.HasProbationer();
        var client = api.AsAdministrator();
        var first = await client.Create("/v1/convocations", At(one, person, "09:15"));

        using var refused = await client.Post("/v1/convocations", At(other, person, "09:30"));
        var problem = await refused.IsProblem(409, SameTime.PersonOverlap.Code);
        var accepted = await client.Create("/v1/convocations", At(other, person, "09:30", Both));

        var collision = Assert.Single(problem.GetProperty("collisions").EnumerateArray());
        Assert.Equal(first, collision.GetProperty("convocationId").GetGuid());
        Assert.Equal(["agendaId", "convocationId", "endsAt", "overlap", "startsAt"], Members(collision));
        var sheet = await client.Get<ConvocationSheet>($"/v1/convocations/{accepted}");
        Assert.Equal([Overlap.Person], sheet.Accepted ?? []);
    }

    [Fact]
    public async Task Two_people_at_one_hour_in_one_agenda_are_acknowledged_or_refused()
    {
        var agenda = await api.HasAgenda();
        var (one, other) = (await api.HasProbationer(), await api.HasProbationer());
        var first = await api.AsAdministrator().Create("/v1/convocations", At(agenda, one, "09:15"));

        Assert.Equal($"409 {SameTime.AgendaOverlap.Code}", await Answer(At(agenda, other, "09:30")));
        Assert.Equal("201", await Answer(At(agenda, other, "09:45")));

        await api.Change($"/v1/convocations/{first}/cancellation", new { reason = "Strike", tellPerson = false });
        Assert.Equal("201", await Answer(At(agenda, other, "09:15")));
    }

    [Fact]
    public async Task Of_twenty_agents_at_once_one_books_the_hour_and_the_others_are_told()
    {
        await using var node = await api.AnotherNode();
        var clients = new[] { api.AsAdministrator(), api.As(ApiHost.FirstAdministrator, node) };
        var agenda = await api.HasAgenda();
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => api.HasProbationer()));

        var answers = await Task.WhenAll(people.Select((person, number) =>
            clients[number % 2].Post("/v1/convocations", At(agenda, person, "11:00"))));

        var summaries = await Task.WhenAll(answers.Select(answer => answer.Summary()));
        Assert.Single(summaries, "201");
        Assert.Equal(19, summaries.Count(summary => summary == $"409 {SameTime.AgendaOverlap.Code}"));
    }

    [Fact]
    public async Task Of_ten_services_at_once_one_convenes_the_person_at_that_hour()
    {
        await using var node = await api.AnotherNode();
        var clients = new[] { api.AsAdministrator(), api.As(ApiHost.FirstAdministrator, node) };
        var person = await api.HasProbationer();
        var agendas = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => api.HasAgenda()));
        var slots = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => api.HasSlot(time: new TimeOnly(11, 10), date: Scenes.FarMonday)));
        object[] wanted =
        [
            .. agendas.Select(agenda => At(agenda, person, "11:00")),
            .. slots.Select(slotId => new { slotId, probationerId = person, telling = Telling.RemindOnly }),
        ];

        var answers = await Task.WhenAll(wanted.Select((body, number) => clients[number % 2].Post("/v1/convocations", body)));

        var summaries = await Task.WhenAll(answers.Select(answer => answer.Summary()));
        Assert.Single(summaries, "201");
        Assert.Equal(9, summaries.Count(summary => summary == $"409 {SameTime.PersonOverlap.Code}"));
    }

    [Fact]
    public async Task A_convocation_moves_to_a_free_time_and_leaves_its_former_hour_to_others()
    {
        var agenda = await api.HasAgenda();
        var (one, other) = (await api.HasProbationer(), await api.HasProbationer());
        var client = api.AsAdministrator();
        var first = await client.Create("/v1/convocations", At(agenda, one, "14:00"));
        var second = await client.Create("/v1/convocations", At(agenda, other, "15:00"));
        var onto = new { date = Scenes.FarMonday, time = "15:00", telling = Telling.RemindOnly };

        using var refused = await client.Post($"/v1/convocations/{first}/rescheduling", onto, ifMatch: "\"1\"");
        await api.Change($"/v1/convocations/{second}/rescheduling", onto with { time = "15:10" });
        using var late = await client.Post($"/v1/convocations/{first}/rescheduling", onto with { time = "14:30" }, ifMatch: "\"1\"");

        Assert.Equal($"409 {SameTime.AgendaOverlap.Code}", await refused.Summary());
        Assert.Equal("204", await late.Summary());
        Assert.Equal("201", await Answer(At(agenda, await api.HasProbationer(), "14:00")));
        await api.AsyncViewsHaveCaughtUp();
        var place = (await client.Get<AgendaSheet>($"/v1/agendas/{agenda}")).PlaceId;
        var day = await client.Get<DayList>($"/v1/places/{place}/days/{Scenes.FarMonday:yyyy-MM-dd}");
        Assert.Equal(["14:00", "14:30", "15:10"], day.Slots.Select(slot => $"{slot.Time:HH:mm}"));
    }

    [Fact]
    public async Task An_excuse_is_not_undone_where_the_hour_went_to_somebody_else()
    {
        var agenda = await api.HasAgenda();
        var client = api.AsAdministrator();
        var first = await client.Create("/v1/convocations", At(agenda, await api.HasProbationer(), "16:00"));
        await api.Excused(first);
        await client.Create("/v1/convocations", At(agenda, await api.HasProbationer(), "16:00"));
        var undone = new { to = ConvocationStatus.Booked };

        using var refused = await client.Post($"/v1/convocations/{first}/correction", undone, ifMatch: "\"2\"");
        using var accepted = await client.Post(
            $"/v1/convocations/{first}/correction", new { to = ConvocationStatus.Booked, acknowledge = Both }, ifMatch: "\"2\"");

        Assert.Equal($"409 {SameTime.AgendaOverlap.Code}", await refused.Summary());
        Assert.Equal("204", await accepted.Summary());
    }

    [Fact]
    public async Task A_request_says_one_seat_and_no_other()
    {
        var client = api.AsAdministrator();
        var person = await api.HasProbationer();

        using var neither = await client.Post("/v1/convocations", new { probationerId = person });
        using var both = await client.Post(
            "/v1/convocations",
            new { probationerId = person, slotId = person, agendaId = person });

        await neither.PointsAt("/slotId");
        await both.PointsAt("/slotId");
    }

    private static Wanted At(Guid agenda, Guid person, string time, params Overlap[] acknowledge) => new(
        agenda, person, ConvocationKind.SpipFollowUp, Scenes.FarMonday, time, 30, Telling.RemindOnly, acknowledge);

    private static IEnumerable<string> Members(JsonElement json) => json.EnumerateObject().Select(member => member.Name).Order();

    private async Task<string> Answer(object body)
    {
        using var answer = await api.AsAdministrator().Post("/v1/convocations", body);
        return await answer.Summary();
    }

    private sealed record Wanted(
        Guid AgendaId,
        Guid ProbationerId,
        ConvocationKind Kind,
        DateOnly Date,
        string Time,
        int Minutes,
        Telling Telling,
        Overlap[] Acknowledge);
}
