using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="Evidence">What whoever changes a plan should know, in French.</param>
public sealed record ReminderPlanSheet(string Evidence, IReadOnlyList<ReminderPlanLine> Plans);

/// <param name="KindLabel">In French.</param>
/// <param name="Steps">How many days before, and from how far ahead of booking on.</param>
/// <param name="Silent">Of what no text is sent.</param>
/// <param name="Hours">Within which texts leave, on the clock of the place.</param>
/// <param name="Origin">Whose plan holds here.</param>
public sealed record ReminderPlanLine(
    ConvocationKind Kind,
    string KindLabel,
    IReadOnlyList<ReminderStep> Steps,
    IReadOnlyList<MessageRole> Silent,
    DayHours Hours,
    TemplateOrigin Origin,
    string Version);

public static class GetReminderPlansEndpoint
{
    /// <summary>When people are reminded of each kind in a service, or in the country.</summary>
    [WolverineGet("/v1/reminder-plans/{scope}"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<ReminderPlanSheet>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string scope, IQuerySession session, HttpContext http)
    {
        if (!await MessageScope.IsKnown(session, scope, http.RequestAborted))
        {
            return Problem.NotFound;
        }

        var plans = await MessageScope.PlansOf(session, scope, http.RequestAborted);
        var set = scope == TemplateSet.National ? plans.National : plans.Service;
        http.Response.Headers.ETag = Work.ETagOf(set.Revision);
        return Results.Ok(new ReminderPlanSheet(
            ReminderPlan.Evidence,
            [.. Enum.GetValues<ConvocationKind>().Select(kind => LineOf(plans, kind))]));
    }

    private static ReminderPlanLine LineOf(ReminderPlans plans, ConvocationKind kind) => new(
        kind,
        KindTable.Of(kind).FrenchLabel,
        plans.Of(kind).Steps,
        plans.Of(kind).Silent ?? [],
        plans.Of(kind).Hours ?? SendingHours.Everywhere,
        (plans.Service.Of(kind), plans.National.Of(kind)) switch
        {
            (not null, _) => TemplateOrigin.Service,
            (null, not null) => TemplateOrigin.National,
            _ => TemplateOrigin.BuiltIn,
        },
        plans.Of(kind).Version);
}
