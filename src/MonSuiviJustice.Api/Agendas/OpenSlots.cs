using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Dates">On the calendar of the place.</param>
/// <param name="Times">On the clock of the place, on each of the dates.</param>
/// <param name="Ranges">More of them, at a regular interval in minutes; the last only when the interval lands on it.</param>
/// <param name="Minutes">How long one convocation lasts.</param>
/// <param name="Capacity">Seats of each slot.</param>
public sealed record OpenSlotsBody(
    ConvocationKind Kind,
    IReadOnlyList<DateOnly> Dates,
    IReadOnlyList<TimeOnly>? Times = null,
    IReadOnlyList<TimeRange>? Ranges = null,
    [property: Range(5, 480)] int Minutes = 30,
    [property: Range(1, 500)] int Capacity = 1)
{
    internal static SlotTimes TimesOf(IReadOnlyList<TimeOnly>? times, IReadOnlyList<TimeRange>? ranges) =>
        new(times ?? [], ranges ?? []);
}

public static class OpenSlotsEndpoint
{
    /// <summary>Each date by each hour, 10,000 slots at most, all or none; a refusal names the dates that stand in the way.</summary>
    [WolverinePost("/v1/agendas/{agendaId}/slot-batches"), Needs(Right.OpenSlot)]
    public static Task<IResult> Post(Guid agendaId, OpenSlotsBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var agenda = work.Existing<Agenda>(agendaId);
            await work.Load(http.RequestAborted);
            await work.Demand(agenda.State.ServiceCode, http.RequestAborted);
            var place = work.Existing<Place>(agenda.State.PlaceId);
            await work.Load(http.RequestAborted);

            var decision = OpenSlots.Decide(null, agenda.State, place.State, new(
                BatchId: Guid.CreateVersion7(),
                Kind: body.Kind,
                Dates: body.Dates,
                Times: OpenSlotsBody.TimesOf(body.Times, body.Ranges),
                Minutes: body.Minutes,
                Capacity: body.Capacity,
                Agent: work.Request.Agent,
                At: work.Now));

            foreach (var opened in decision.Facts.OfType<SlotOpened>())
            {
                work.Starts<Slot>(opened.SlotId);
            }

            return decision;
        });
}
