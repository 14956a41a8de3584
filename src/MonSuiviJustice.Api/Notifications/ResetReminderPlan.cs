using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

public static class ResetReminderPlanEndpoint
{
    /// <summary>Back to what is planned above: the country's plan in a service, the built-in one in the country.</summary>
    [WolverineDelete("/v1/reminder-plans/{scope}/{kind}"), Needs(Right.WriteMessages)]
    public static Task<IResult> Delete(string scope, ConvocationKind kind, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var set = await ReminderPlanWork.Of(work, scope, kind, http.RequestAborted);
            var decision = ResetReminderPlan.Decide(set, new(kind, work.Request.Agent.Id, work.Now));
            work.Revised(set.Revision + decision.Facts.Count);
            return decision;
        });
}
