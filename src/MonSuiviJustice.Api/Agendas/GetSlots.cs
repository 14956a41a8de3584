using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="From">First day, on the calendar of the place.</param>
/// <param name="To">Last day, on the calendar of the place.</param>
/// <param name="Free">Only those where somebody can still be booked.</param>
public sealed record SlotSearch(
    DateOnly? From = null,
    DateOnly? To = null,
    ConvocationKind? Kind = null,
    bool Free = false,
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 100)] int Limit = 50);

public static class GetSlotsEndpoint
{
    private static readonly string Slots =
        $"""
         select s.slot_id, s.agenda_id, s.place_id, s.service_code, s.kind, s.starts_at, s.day, s.wall_time,
                a.time_zone, s.minutes, s.capacity, seats.taken, s.closed,
                s.recurring_slot_id, s.reserved_for
         from {SlotTable.Rows} s join {AgendaTable.Rows} a using (agenda_id)
         cross join lateral (
             select count(*)::int as taken from {ConvocationTable.Rows} c where c.slot_id = s.slot_id and c.holds_seat
         ) seats
         """;

    [WolverineGet("/v1/agendas/{agendaId}/slots"), Needs(Right.ReadAgenda)]
    [ProducesResponseType<IReadOnlyList<SlotSheet>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid agendaId,
        [FromQuery] SlotSearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => await http.Show(
            await session.Events.AggregateStreamAsync<Agenda>(agendaId, token: http.RequestAborted),
            agenda => agenda.ServiceCode,
            _ => Read(agendaId, search, session, clock.Now(), http));

    private static async Task<IReadOnlyList<SlotSheet>> Read(
        Guid agendaId,
        SlotSearch search,
        IQuerySession session,
        DateTimeOffset now,
        HttpContext http)
    {
        var conditions = new Conditions()
            .And("s.agenda_id = ?", agendaId)
            .And("s.day >= ?", search.From)
            .And("s.day <= ?", search.To)
            .And("s.kind = ?", search.Kind?.ToString())
            .And("(s.reserved_for is null or seats.taken > ?)", 0)
            .And("not s.closed and s.reserved_for is null and seats.taken < s.capacity and s.starts_at > ?", search.Free ? now : null)
            .After(Cursor.Parse(search.Cursor), "s.starts_at", "s.slot_id");
        var slots = await session.Rows(
            $"{Slots} {conditions.Where} order by s.starts_at, s.slot_id limit {search.Limit + 1}",
            conditions.Values,
            SheetOf,
            http.RequestAborted);
        return http.Page(slots, search.Limit, slot => new(slot.StartsAt, slot.Id));
    }

    private static SlotSheet SheetOf(DbDataReader row) => new(
        Id: row.GetGuid(0),
        AgendaId: row.GetGuid(1),
        PlaceId: row.GetGuid(2),
        ServiceCode: row.GetString(3),
        Kind: row.Name<ConvocationKind>(4),
        StartsAt: row.GetPlaceTime(first: 5),
        TimeZone: row.GetString(8),
        Minutes: row.GetInt32(9),
        Capacity: row.GetInt32(10),
        Taken: row.GetInt32(11),
        Closed: row.GetBoolean(12),
        RecurringSlotId: row.GetGuidOrNull(13),
        ReservedFor: row.GetGuidOrNull(14));
}
