using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Times">On the clock of the place, on each of the weekdays.</param>
/// <param name="Ranges">More of them, at a regular interval in minutes; the last only when the interval lands on it.</param>
/// <param name="Minutes">How long one convocation lasts.</param>
/// <param name="Capacity">Seats of each slot.</param>
/// <param name="From">First day, on the calendar of the place; today when left out.</param>
/// <param name="Until">Last day; left out when no end is foreseen.</param>
public sealed record OpenRecurringSlotsBody(
    ConvocationKind Kind,
    IReadOnlyList<DayOfWeek> Weekdays,
    IReadOnlyList<TimeOnly>? Times = null,
    IReadOnlyList<TimeRange>? Ranges = null,
    [property: Range(5, 480)] int Minutes = 30,
    [property: Range(1, 500)] int Capacity = 1,
    DateOnly? From = null,
    DateOnly? Until = null);

public static class OpenRecurringSlotsEndpoint
{
    /// <summary>
    /// Each weekday by each hour, all or none, with the slots of the next six months. What is there already as asked is
    /// left as it is; the same weekday and hour otherwise is an overlap.
    /// </summary>
    [WolverinePost("/v1/agendas/{agendaId}/recurring-slots"), Needs(Right.OpenRecurringSlot)]
    public static Task<IResult> Post(Guid agendaId, OpenRecurringSlotsBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var agenda = work.Existing<Agenda>(agendaId);
            await work.Load(http.RequestAborted);
            await work.Demand(agenda.State.ServiceCode, http.RequestAborted);
            var place = work.Existing<Place>(agenda.State.PlaceId);
            await work.Load(http.RequestAborted);

            var command = new OpenRecurringSlots(
                Kind: body.Kind,
                Weekdays: body.Weekdays,
                Times: OpenSlotsBody.TimesOf(body.Times, body.Ranges),
                Minutes: body.Minutes,
                Capacity: body.Capacity,
                From: body.From,
                Until: body.Until,
                AgentId: work.Request.Agent.Id,
                At: work.Now);
            var known = await work.RecurringSlots(
                [.. OpenRecurringSlots.IdsIn(agenda.State, command.Kind, command.Weekdays, command.Times)],
                http.RequestAborted);
            var slots = await work.SlotsOf(known.Values, it => it.DaysAhead(work.Now), http.RequestAborted);
            return work.Starting(OpenRecurringSlots.Decide(known, slots, agenda.State, place.State, command), known);
        });
}
