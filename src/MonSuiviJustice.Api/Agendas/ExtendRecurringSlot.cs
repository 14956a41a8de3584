using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Until">Last day, on the calendar of the place; null when no end is foreseen any more.</param>
public sealed record ExtendRecurringSlotBody(DateOnly? Until);

public static class ExtendRecurringSlotEndpoint
{
    /// <summary>Its slots up to the horizon are opened at once.</summary>
    [WolverinePost("/v1/recurring-slots/{recurringSlotId}/extension"), Needs(Right.OpenRecurringSlot)]
    public static Task<IResult> Post(Guid recurringSlotId, ExtendRecurringSlotBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var recurring = work.Existing<RecurringSlot>(recurringSlotId);
            await work.Load(http.RequestAborted);
            await work.Demand(recurring.State.ServiceCode, http.RequestAborted);
            var extended = recurring.State with { Until = body.Until };
            var slots = await work.SlotsOf([extended], it => Horizon.DaysDue(it, work.Now), http.RequestAborted);
            return work.Starting(ExtendRecurringSlot.Decide(recurring.State, slots, new(
                Until: body.Until,
                AgentId: work.Request.Agent.Id,
                At: work.Now)));
        });
}
