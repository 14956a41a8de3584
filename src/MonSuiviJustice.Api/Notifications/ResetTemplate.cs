using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

public static class ResetTemplateEndpoint
{
    /// <summary>Back to what holds above: the national text in a service, the built-in one in the country.</summary>
    [WolverineDelete("/v1/message-templates/{scope}/{kind}/{role}"), Needs(Right.WriteMessages)]
    public static Task<IResult> Delete(string scope, ConvocationKind kind, MessageRole role, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var set = await TemplateWork.Of(work, scope, kind, role, http.RequestAborted);
            var decision = ResetTemplate.Decide(set, new(kind, role, work.Request.Agent.Id, work.Now));
            work.Revised(set.Revision + decision.Facts.Count);
            return decision;
        });
}
