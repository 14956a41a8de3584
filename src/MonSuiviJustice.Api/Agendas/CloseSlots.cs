using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="SlotIds">Either these...</param>
/// <param name="From">...or all from this day on, on the calendar of the place...</param>
/// <param name="To">...to this one.</param>
/// <param name="Kind">Only of this kind; all when left out.</param>
public sealed record CloseSlotsBody(
    IReadOnlyList<Guid>? SlotIds = null,
    DateOnly? From = null,
    DateOnly? To = null,
    ConvocationKind? Kind = null);

public static class CloseSlotsEndpoint
{
    private const string Unclear = "Indiquez soit slotIds, soit from et to.";

    /// <summary>All or none. A range is that of the list of slots, which shows a new slot after some milliseconds.</summary>
    [WolverinePost("/v1/agendas/{agendaId}/slot-closings"), Needs(Right.OpenSlot)]
    public static Task<IResult> Post(Guid agendaId, CloseSlotsBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var agenda = work.Existing<Agenda>(agendaId);
            await work.Load(http.RequestAborted);
            await work.Demand(agenda.State.ServiceCode, http.RequestAborted);

            var slotIds = await Chosen(agendaId, body, work.Session, http.RequestAborted);
            var facts = await work.Many(slotIds, http.RequestAborted);
            return CloseSlots.Decide(facts.FoldAll<Slot, SlotEvent>(Slot.Evolve), new(agendaId, slotIds, Agent: work.Request.Agent, At: work.Now));
        });

    private static async Task<IReadOnlyList<Guid>> Chosen(
        Guid agendaId,
        CloseSlotsBody body,
        IQuerySession session,
        CancellationToken cancellation) => body switch
        {
            { SlotIds: { } ids, From: null, To: null, Kind: null } => ids,
            { SlotIds: null, From: { } from, To: { } to } => await session.Rows(
                $"""
                 select slot_id from {SlotTable.Rows}
                 where agenda_id = $1 and day between $2 and $3 and ($4::text is null or kind = $4) and not closed
                 order by starts_at, slot_id
                 """,
                [agendaId, from, to, body.Kind?.ToString()],
                row => row.GetGuid(0),
                cancellation),
            _ => throw new StopException(Problem.Invalid(new InvalidField("", Unclear))),
        };
}
