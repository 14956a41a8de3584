using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>The week of one agenda: seven days from Monday on, those without slots too.</summary>
/// <param name="Monday">On the calendar of the place.</param>
public sealed record AgendaWeek(Guid AgendaId, DateOnly Monday, string TimeZone, IReadOnlyList<AgendaDay> Days);

/// <param name="Date">On the calendar of the place.</param>
public sealed record AgendaDay(DateOnly Date, IReadOnlyList<DaySlot> Slots);

public static class GetAgendaWeekEndpoint
{
    /// <summary>The week that a date belongs to, from Monday to Sunday.</summary>
    [WolverineGet("/v1/agendas/{agendaId}/weeks/{date}"), Needs(Right.ReadAgenda)]
    [ProducesResponseType<AgendaWeek>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid agendaId, DateOnly date, IQuerySession session, HttpContext http) =>
        await http.Show(
            await session.Events.AggregateStreamAsync<Agenda>(agendaId, token: http.RequestAborted),
            agenda => agenda.ServiceCode,
            agenda => Read(http, session, agenda, MondayOf(date)));

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static async Task<AgendaWeek> Read(HttpContext http, IQuerySession session, Agenda agenda, DateOnly monday)
    {
        var slots = await DaySlots.Read(http, session, agenda.ServiceCode, new Conditions()
            .And("s.agenda_id = ?", agenda.Id)
            .And("s.day >= ?", monday)
            .And("s.day <= ?", monday.AddDays(6)));
        var byDay = slots.ToLookup(slot => DateOnly.FromDateTime(slot.StartsAt.DateTime));
        return new(agenda.Id, monday, agenda.TimeZone, [.. Enumerable.Range(0, 7)
            .Select(monday.AddDays)
            .Select(day => new AgendaDay(day, [.. byDay[day]]))]);
    }
}
