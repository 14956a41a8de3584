using MonSuiviJustice.Api.Agendas;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Agendas;

public sealed class MergeAgendaApi(ApiHost api)
{
    private readonly ApiClient _client = api.AsAdministrator();

    [Fact]
    public async Task What_is_to_come_goes_on_in_the_other_agenda_with_who_is_booked()
    {
        var (merged, kept) = await TwoAgendas();
        var slot = await api.HasSlot(capacity: 2, merged);
        var (booked, excused) = (await api.HasConvocation(slot), await api.HasConvocation(slot));
        using var excuse = await Change(excused, "excuse", new { excuse = ExcuseKind.Health });
        using var weekly = await _client.Post($"/v1/agendas/{merged}/recurring-slots", Tuesdays);

        using var answer = await _client.Post($"/v1/agendas/{merged}/merging", new { into = kept });
        var atOnce = await api.HasConvocation(slot);
        await Followed(merged, kept, slots: 26);

        Assert.Equal(("204", "204", "204"), (await excuse.Summary(), await weekly.Summary(), await answer.Summary()));
        Assert.Equal(kept, (await _client.Get<SlotSheet>($"/v1/slots/{slot}")).AgendaId);
        Assert.All(
            await Task.WhenAll(new[] { booked, excused, atOnce }.Select(id =>
                _client.Get<ConvocationSheet>($"/v1/convocations/{id}"))),
            sheet => Assert.Equal(kept, sheet.AgendaId));
        Assert.Single(await _client.Get<RecurringSlotLine[]>($"/v1/agendas/{kept}/recurring-slots"));

        var sheet = await _client.Get<AgendaSheet>($"/v1/agendas/{merged}");
        Assert.Equal((true, kept), (sheet.Archived, sheet.MergedInto));
        Assert.All(await SlotsOf(kept), it => Assert.False(it.Closed));
    }

    [Fact]
    public async Task In_the_agenda_that_goes_on_convocations_move_and_hours_are_taken()
    {
        var (merged, kept) = await TwoAgendas();
        var (slot, other) = (await api.HasSlot(1, merged), await api.HasSlot(1, kept, new(14, 0)));
        var free = await Book(merged, await api.HasProbationer(), new(16, 0));
        var booked = await api.HasConvocation(slot);

        using var answer = await _client.Post($"/v1/agendas/{merged}/merging", new { into = kept });
        await Followed(merged, kept, slots: 3);
        using var sameHour = await _client.Post("/v1/convocations", FreeTime(kept, await api.HasProbationer(), new(16, 15)));
        using var moved = await Change(booked, "rescheduling", new { slotId = other, telling = Telling.RemindOnly });

        Assert.Equal(
            ["204", $"409 {SameTime.AgendaOverlap.Code}", "204"],
            [await answer.Summary(), await sameHour.Summary(), await moved.Summary()]);
        Assert.Equal(kept, (await _client.Get<ConvocationSheet>($"/v1/convocations/{free}")).AgendaId);
    }

    [Fact]
    public async Task Two_merges_in_opposite_directions_leave_one_agenda()
    {
        var (one, other) = await TwoAgendas();

        var answers = await Task.WhenAll(
            _client.Post($"/v1/agendas/{one}/merging", new { into = other }),
            _client.Post($"/v1/agendas/{other}/merging", new { into = one }));

        Assert.Equal(
            ["204", $"409 {Agenda.Archived.Code}"],
            (await Task.WhenAll(answers.Select(answer => answer.Summary()))).Order());
    }

    [Fact]
    public async Task Only_agendas_of_one_place_are_merged()
    {
        var (one, other) = (await api.HasAgenda(), await api.HasAgenda());

        using var elsewhere = await _client.Post($"/v1/agendas/{one}/merging", new { into = other });
        using var unknown = await _client.Post($"/v1/agendas/{one}/merging", new { into = Guid.NewGuid() });
        using var itself = await _client.Post($"/v1/agendas/{one}/merging", new { into = one });

        Assert.Equal(
            [$"409 {MergeAgenda.OtherPlace.Code}", "404 request.not-found", $"409 {MergeAgenda.IntoItself.Code}"],
            [await elsewhere.Summary(), await unknown.Summary(), await itself.Summary()]);
    }

    private static readonly object Tuesdays = new
    {
        kind = ConvocationKind.SpipFollowUp,
        weekdays = new[] { DayOfWeek.Tuesday },
        times = new[] { "09:00:00" },
    };

    private async Task<(Guid Merged, Guid Kept)> TwoAgendas()
    {
        var place = await api.HasPlace();
        return (
            await _client.Create($"/v1/places/{place}/agendas", new { label = "Cabinet 1" }),
            await _client.Create($"/v1/places/{place}/agendas", new { label = "Cabinet 2" }));
    }

    private Task Followed(Guid merged, Guid kept, int slots) => ApiHost.Eventually(async () =>
    {
        await api.AsyncViewsHaveCaughtUp();
        return (await SlotsOf(merged)).Length == 0 && (await SlotsOf(kept)).Length >= slots;
    });

    private Task<SlotSheet[]> SlotsOf(Guid agenda) => _client.Get<SlotSheet[]>($"/v1/agendas/{agenda}/slots?limit=100");

    private Task<Guid> Book(Guid agenda, Guid person, TimeOnly time) =>
        _client.Create("/v1/convocations", FreeTime(agenda, person, time));

    private static object FreeTime(Guid agenda, Guid person, TimeOnly time) => new
    {
        probationerId = person,
        agendaId = agenda,
        kind = ConvocationKind.SpipFollowUp,
        date = Scenes.NextMonday,
        time,
        telling = Telling.RemindOnly,
    };

    private async Task<HttpResponseMessage> Change(Guid convocation, string what, object body)
    {
        var sheet = await _client.Get<ConvocationSheet>($"/v1/convocations/{convocation}");
        return await _client.Post($"/v1/convocations/{convocation}/{what}", body, ifMatch: Work.ETagOf(sheet.Revision));
    }
}
