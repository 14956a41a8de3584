using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="Text">With keys where the date, the hour and the place stand. Name nobody.</param>
/// <param name="NamesService">Does the service choose to say on a lock screen who writes?</param>
public sealed record WriteTemplateBody(
    [property: StringLength(600, MinimumLength = 1)] string Text,
    bool NamesService = false);

public static class WriteTemplateEndpoint
{
    /// <summary>What texts of one kind and role say from now on, in one service or, for the scope national, in all.</summary>
    [WolverinePut("/v1/message-templates/{scope}/{kind}/{role}"), Needs(Right.WriteMessages)]
    public static Task<IResult> Put(
        string scope,
        ConvocationKind kind,
        MessageRole role,
        WriteTemplateBody body,
        HttpContext http) => http.Writer().Write(http, async work =>
        {
            var set = await TemplateWork.Of(work, scope, kind, role, http.RequestAborted);
            var places = await MessageScope.PlacesOf(work.Session, scope, kind, http.RequestAborted);
            var decision = WriteTemplate.Decide(set, places, new(
                kind,
                role,
                body.Text.Trim().Normalize(),
                body.NamesService,
                work.Request.Agent.Id,
                work.Now));
            work.Revised(set.Revision + decision.Facts.Count);
            return decision;
        });
}
