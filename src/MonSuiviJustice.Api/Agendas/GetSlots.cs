using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
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
        $"select {SlotRow.Columns} from {SlotTable.Rows} s join {AgendaTable.Rows} a using (agenda_id)";

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
            .And("(s.reserved_for is null or s.taken > ?)", 0)
            .And($"{SlotTable.IsFree} and s.starts_at > ?", search.Free ? now : null)
            .After(Cursor.Parse(search.Cursor), "s.starts_at", "s.slot_id");
        var slots = await session.Rows(
            $"{Slots} {conditions.Where} order by s.starts_at, s.slot_id limit {search.Limit + 1}",
            conditions.Values,
            SlotRow.SheetOf,
            http.RequestAborted);
        return http.Page(slots, search.Limit, slot => new(slot.StartsAt, slot.Id));
    }
}
