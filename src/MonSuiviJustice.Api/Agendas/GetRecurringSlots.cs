using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Time">On the clock of the place.</param>
/// <param name="Minutes">How long one convocation lasts.</param>
/// <param name="Capacity">Seats of each slot.</param>
/// <param name="From">First day, on the calendar of the place.</param>
/// <param name="Until">Last day; null when no end is foreseen.</param>
public sealed record RecurringSlotLine(
    Guid Id,
    ConvocationKind Kind,
    DayOfWeek Weekday,
    TimeOnly Time,
    int Minutes,
    int Capacity,
    DateOnly From,
    DateOnly? Until);

public static class GetRecurringSlotsEndpoint
{
    private static readonly string Grid =
        $"""
         select recurring_slot_id, kind, weekday, wall_time, minutes, capacity, first_day, last_day
         from {RecurringSlotTable.Rows} where agenda_id = $1 and not ended
         """;

    /// <summary>The weekly grid of an agenda, from Monday on; what has ended is not in it.</summary>
    [WolverineGet("/v1/agendas/{agendaId}/recurring-slots"), Needs(Right.ReadAgenda)]
    [ProducesResponseType<IReadOnlyList<RecurringSlotLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid agendaId, IQuerySession session, HttpContext http) => await http.Show(
        await session.Events.AggregateStreamAsync<Agenda>(agendaId, token: http.RequestAborted),
        agenda => agenda.ServiceCode,
        async _ => (await session.Rows(Grid, [agendaId], LineOf, http.RequestAborted))
            .OrderBy(line => ((int)line.Weekday + 6) % 7)
            .ThenBy(line => line.Time)
            .ThenBy(line => line.Kind)
            .ToArray());

    private static RecurringSlotLine LineOf(DbDataReader row) => new(
        Id: row.GetGuid(0),
        Kind: row.Name<ConvocationKind>(1),
        Weekday: row.Name<DayOfWeek>(2),
        Time: row.GetFieldValue<TimeOnly>(3),
        Minutes: row.GetInt32(4),
        Capacity: row.GetInt32(5),
        From: row.GetFieldValue<DateOnly>(6),
        Until: row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7));
}
