using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="RecurringSlotIds">Either these, or those of the weekday and kind below.</param>
/// <param name="Weekday">All of them when left out.</param>
/// <param name="Kind">All of them when left out.</param>
public sealed record EndRecurringSlotsBody(
    IReadOnlyList<Guid>? RecurringSlotIds = null,
    DayOfWeek? Weekday = null,
    ConvocationKind? Kind = null);

public static class EndRecurringSlotsEndpoint
{
    /// <summary>Those named, those of a weekday, or the whole grid of the agenda: all or none.</summary>
    [WolverinePost("/v1/agendas/{agendaId}/recurring-slot-endings"), Needs(Right.OpenRecurringSlot)]
    public static Task<IResult> Post(Guid agendaId, EndRecurringSlotsBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var agenda = work.Existing<Agenda>(agendaId);
            await work.Load(http.RequestAborted);
            await work.Demand(agenda.State.ServiceCode, http.RequestAborted);
            var ids = body.RecurringSlotIds ?? await Chosen(agendaId, body, work.Session, http.RequestAborted);
            var known = await work.RecurringSlots(ids, http.RequestAborted);
            var slots = await work.SlotsOf(known.Values, it => it.DaysAhead(work.Now), http.RequestAborted);
            return EndRecurringSlots.Decide(known, slots, new(
                agendaId,
                ids,
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });

    private static Task<IReadOnlyList<Guid>> Chosen(
        Guid agendaId,
        EndRecurringSlotsBody body,
        IQuerySession session,
        CancellationToken cancellation) => session.Rows(
            $"""
             select recurring_slot_id from {RecurringSlotTable.Rows}
             where agenda_id = $1 and not ended
                 and ($2::text is null or weekday = $2) and ($3::text is null or kind = $3)
             order by recurring_slot_id
             """,
            [agendaId, body.Weekday?.ToString(), body.Kind?.ToString()],
            row => row.GetGuid(0),
            cancellation);
}
