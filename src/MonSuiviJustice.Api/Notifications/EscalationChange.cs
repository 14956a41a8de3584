using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

internal static class EscalationChange
{
    /// <summary>What an agent does about an escalation of a service that the right reaches.</summary>
    public static Task<IResult> Change(
        this FactWriter writer,
        HttpContext http,
        Guid escalationId,
        Func<Work, Escalation, Decision> decide) => writer.Write(http, async work =>
        {
            var escalation = work.Existing<Escalation>(escalationId);
            await work.Load(http.RequestAborted);
            await work.Demand(escalation.State.ServiceCode, http.RequestAborted);
            return decide(work, escalation.State);
        });
}
