using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Projections.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>How full each day of a month is; a day without slots is left out.</summary>
/// <param name="From">The first of the month, on the calendar of the place.</param>
public sealed record AgendaMonth(Guid AgendaId, DateOnly From, string TimeZone, IReadOnlyList<DayLoad> Days);

/// <param name="Date">On the calendar of the place.</param>
/// <param name="Seats">Those that are offered: of a closed slot, and of one kept for somebody, only the taken ones.</param>
/// <param name="Taken">Those that a convocation holds.</param>
public sealed record DayLoad(DateOnly Date, int Seats, int Taken);

public static class GetAgendaMonthEndpoint
{
    private static readonly string Loads =
        $"""
         select day, sum(case when closed or reserved_for is not null then taken else capacity end)::int, sum(taken)::int
         from {SlotTable.Rows}
         where agenda_id = $1 and day >= $2 and day < $3 and (reserved_for is null or taken > 0)
         group by day order by day
         """;

    /// <summary>The month that a date belongs to.</summary>
    [WolverineGet("/v1/agendas/{agendaId}/months/{date}"), Needs(Right.ReadAgenda)]
    [ProducesResponseType<AgendaMonth>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid agendaId, DateOnly date, IQuerySession session, HttpContext http) =>
        await http.Show(
            await session.Events.AggregateStreamAsync<Agenda>(agendaId, token: http.RequestAborted),
            agenda => agenda.ServiceCode,
            agenda => Read(http, session, agenda, new(date.Year, date.Month, 1)));

    private static async Task<AgendaMonth> Read(HttpContext http, IQuerySession session, Agenda agenda, DateOnly from) => new(
        agenda.Id,
        from,
        agenda.TimeZone,
        await session.Rows(Loads, [agenda.Id, from, from.AddMonths(1)], LoadOf, http.RequestAborted));

    private static DayLoad LoadOf(DbDataReader row) =>
        new(row.GetFieldValue<DateOnly>(0), row.GetInt32(1), row.GetInt32(2));
}
