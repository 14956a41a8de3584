using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="SlotId">In the same agenda and for the same kind; absent for a free time of that agenda.</param>
/// <param name="Date">On the calendar of the place.</param>
/// <param name="Time">On the clock of the place.</param>
/// <param name="Minutes">How long it lasts, at a free time.</param>
/// <param name="Telling">Mandatory when the person can receive texts.</param>
/// <param name="Acknowledge">The overlaps that the agent accepts; whatever overlaps otherwise is refused.</param>
public sealed record RescheduleConvocationBody(
    Guid? SlotId = null,
    DateOnly? Date = null,
    TimeOnly? Time = null,
    [property: Range(5, 480)] int Minutes = 30,
    Telling? Telling = null,
    IReadOnlyList<Overlap>? Acknowledge = null);

public static class RescheduleConvocationEndpoint
{
    [WolverinePost("/v1/convocations/{convocationId}/rescheduling"), Needs(Right.BookConvocation)]
    public static Task<IResult> Post(Guid convocationId, RescheduleConvocationBody body, HttpContext http) =>
        http.Writer().Change(http, convocationId, async (work, convocation, person) =>
        {
            var seat = body switch
            {
                { SlotId: { } slotId, Date: null, Time: null } =>
                    await ChosenSeat.In(work, slotId, person.Id, http.RequestAborted),
                { SlotId: null, Date: { } date, Time: { } time } => await ChosenSeat.At(
                    work,
                    new(convocation.AgendaId, convocation.Kind, date, time, body.Minutes),
                    person.Id,
                    http.RequestAborted),
                _ => throw new StopException(Problem.Invalid(new InvalidField(
                    "/slotId",
                    "Indiquez un créneau, ou bien une date et une heure."))),
            };
            var decision = RescheduleConvocation.Decide(
                convocation,
                seat.Seat,
                person,
                seat.SameTime(body.Acknowledge),
                new(Telling: body.Telling, AgentId: work.Request.Agent.Id, At: work.Now));
            return seat.Taken(work, decision, convocationId, person.Id);
        });
}
