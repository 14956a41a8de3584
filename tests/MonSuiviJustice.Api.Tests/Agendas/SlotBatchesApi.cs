using System.Diagnostics;
using System.Net;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Agendas;

public sealed class SlotBatchesApi(ApiHost api)
{
    [Fact]
    public async Task A_batch_is_opened_once_under_its_key()
    {
        var agenda = await api.HasAgenda();
        var client = api.AsAdministrator();
        var body = BodyOf([Scenes.FarMonday, Scenes.FarMonday.AddDays(1)], new { first = "09:00:00", last = "10:45:00", interval = 30 });

        using var first = await client.Post($"/v1/agendas/{agenda}/slot-batches", body, key: "batch");
        using var again = await client.Post($"/v1/agendas/{agenda}/slot-batches", body, key: "batch");
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.StatusCode, again.StatusCode));
        var slots = await client.Get<SlotSheet[]>($"/v1/agendas/{agenda}/slots");
        Assert.Equal(8, slots.Length);
        Assert.Equal(["09:00", "09:30", "10:00", "10:30"], slots.Take(4).Select(slot => $"{slot.StartsAt:HH:mm}"));
    }

    [Fact]
    public async Task Ten_thousand_slots_are_opened_in_one_go_or_not_at_all()
    {
        var agenda = await api.HasAgenda();
        var client = api.AsAdministrator();
        DateOnly[] days = [.. Workdays.Take(100)];
        var range = new { first = "08:00:00", last = "09:39:00", interval = 1 };

        using var refused = await client.Post(
            $"/v1/agendas/{agenda}/slot-batches",
            BodyOf([.. days[..97], Scenes.FarMonday.AddDays(5), new(2031, 11, 11), new(2030, 1, 2)], range));

        var problem = await refused.IsProblem(409, OpenSlots.BadRows.Code);
        Assert.Equal(
            [
                ("/dates/97", OpenSlot.NotAWorkday.Code),
                ("/dates/98", OpenSlot.OnPublicHoliday.Code),
                ("/dates/99", OpenSlot.InThePast.Code),
            ],
            problem.GetProperty("errors").EnumerateArray().Select(error =>
                (error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString())));
        Assert.Equal(0, await Count(agenda));

        var clock = Stopwatch.StartNew();
        using var opened = await client.Post($"/v1/agendas/{agenda}/slot-batches", BodyOf(days, range));
        TestContext.Current.SendDiagnosticMessage($"10,000 slots in {clock.ElapsedMilliseconds} ms");

        Assert.Equal(HttpStatusCode.NoContent, opened.StatusCode);
        await api.AsyncViewsHaveCaughtUp();
        Assert.Equal(10_000, await Count(agenda));
    }

    [Fact]
    public async Task Several_slots_are_closed_by_name_or_by_dates_all_or_none()
    {
        var agenda = await api.HasAgenda();
        var client = api.AsAdministrator();
        var days = Workdays.Take(3).ToArray();
        using var opened = await client.Post(
            $"/v1/agendas/{agenda}/slot-batches",
            BodyOf(days, new { first = "09:00:00", last = "17:00:00", interval = 20 }));
        await api.AsyncViewsHaveCaughtUp();
        var slots = await client.Get<SlotSheet[]>($"/v1/agendas/{agenda}/slots?limit=100");
        var booked = slots[0].Id;
        await api.HasConvocation(booked);

        using var foreign = await client.Post(
            $"/v1/agendas/{agenda}/slot-closings",
            new { slotIds = new[] { slots[1].Id, await api.HasSlot() } });
        using var named = await client.Post(
            $"/v1/agendas/{agenda}/slot-closings",
            new { slotIds = new[] { slots[1].Id, slots[2].Id } });
        using var dated = await client.Post(
            $"/v1/agendas/{agenda}/slot-closings",
            new { from = days[0], to = days[2] });
        using var unclear = await client.Post($"/v1/agendas/{agenda}/slot-closings", new { from = days[0] });
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal($"409 {CloseSlots.BadRows.Code}", await foreign.Summary());
        Assert.Equal("204", await named.Summary());
        Assert.Equal("204", await dated.Summary());
        Assert.Equal("400 request.invalid", await unclear.Summary());
        Assert.All(await client.Get<SlotSheet[]>($"/v1/agendas/{agenda}/slots?limit=100"), slot => Assert.True(slot.Closed));
        Assert.Equal(1, (await client.Get<SlotSheet>($"/v1/slots/{booked}")).Taken);
    }

    [Fact]
    public async Task The_capacity_of_a_slot_is_changed_on_what_was_seen_and_never_below_what_is_taken()
    {
        var client = api.AsAdministrator();
        var slot = await api.HasSlot(capacity: 2, date: Scenes.FarMonday);
        await api.HasConvocation(slot);
        await api.HasConvocation(slot);
        using var seen = await client.Send(HttpMethod.Get, $"/v1/slots/{slot}");
        var etag = seen.Headers.ETag?.ToString();

        using var blind = await client.Send(HttpMethod.Put, $"/v1/slots/{slot}/capacity", new { capacity = 3 });
        using var below = await client.Send(HttpMethod.Put, $"/v1/slots/{slot}/capacity", new { capacity = 1 }, ifMatch: etag);
        using var more = await client.Send(HttpMethod.Put, $"/v1/slots/{slot}/capacity", new { capacity = 3 }, ifMatch: etag);
        using var stale = await client.Send(HttpMethod.Put, $"/v1/slots/{slot}/capacity", new { capacity = 4 }, ifMatch: etag);
        await api.HasConvocation(slot);

        Assert.Equal("428 request.if-match-missing", await blind.Summary());
        Assert.Equal($"409 {ChangeCapacity.BelowTaken.Code}", await below.Summary());
        Assert.Equal("204", await more.Summary());
        Assert.Equal("412 request.stale", await stale.Summary());
        Assert.Equal("\"2\"", more.Headers.ETag?.ToString());
        Assert.Equal(3, (await client.Get<SlotSheet>($"/v1/slots/{slot}")).Taken);
    }

    [Fact]
    public async Task A_slot_that_was_closed_is_reopened()
    {
        var client = api.AsAdministrator();
        var slot = await api.HasSlot(date: Scenes.FarMonday);
        using var closed = await client.Post($"/v1/slots/{slot}/closing");

        using var reopened = await client.Post($"/v1/slots/{slot}/reopening");

        Assert.Equal(("204", "204"), (await closed.Summary(), await reopened.Summary()));
        Assert.Equal(1, (await client.Get<SlotSheet>($"/v1/slots/{slot}")).Remaining);
    }

    private static IEnumerable<DateOnly> Workdays => Enumerable.Range(0, 200)
        .Select(Scenes.FarMonday.AddDays)
        .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        .Where(day => !PublicHolidays.Includes(day, Domain.Organisations.Territory.Mainland));

    private static object BodyOf(DateOnly[] dates, params object[] ranges) => new
    {
        kind = ConvocationKind.SpipFollowUp,
        dates,
        ranges,
    };

    private async Task<long> Count(Guid agenda)
    {
        await using var session = api.Store.QuerySession();
        await using var command = new Npgsql.NpgsqlCommand($"select count(*) from {SlotTable.Rows} where agenda_id = $1");
        command.Parameters.Add(new() { Value = agenda });
        await using var reader = await session.ExecuteReaderAsync(command);
        await reader.ReadAsync();
        return reader.GetInt64(0);
    }
}
