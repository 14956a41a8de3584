using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public static class EndRecurringSlotEndpoint
{
    /// <summary>Its slots ahead are withdrawn where nobody sits; who sits keeps the seat.</summary>
    [WolverinePost("/v1/recurring-slots/{recurringSlotId}/ending"), Needs(Right.OpenRecurringSlot)]
    public static Task<IResult> Post(Guid recurringSlotId, HttpContext http) => http.Writer().Write(http, async work =>
    {
        var recurring = work.Existing<RecurringSlot>(recurringSlotId);
        await work.Load(http.RequestAborted);
        await work.Demand(recurring.State.ServiceCode, http.RequestAborted);
        var slots = await work.SlotsOf([recurring.State], it => it.DaysAhead(work.Now), http.RequestAborted);
        return EndRecurringSlot.Decide(recurring.State, slots, new(AgentId: work.Request.Agent.Id, At: work.Now));
    });
}
