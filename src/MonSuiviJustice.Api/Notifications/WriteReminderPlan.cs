using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="Steps">At most four, each another day.</param>
/// <param name="Silent">Of what no text is sent: a summons, or that somebody was missed.</param>
/// <param name="Hours">Within which texts leave, on the clock of the place; those of everywhere when absent.</param>
public sealed record WriteReminderPlanBody(
    IReadOnlyList<ReminderStepBody> Steps,
    IReadOnlyList<MessageRole>? Silent = null,
    DayHours? Hours = null)
{
    public ReminderPlan Plan(string version) => new(
        [.. Steps.Select(step => new ReminderStep(step.Days, step.WhenBookedAhead))],
        version,
        Silent is { Count: > 0 } ? [.. Silent.Distinct().Order()] : null,
        Hours);
}

/// <param name="Days">How many days before.</param>
/// <param name="WhenBookedAhead">In days: booked closer than this, it says nothing new.</param>
public sealed record ReminderStepBody(
    [property: Range(1, 30)] int Days,
    [property: Range(0, 365)] int WhenBookedAhead = 0);

public static class WriteReminderPlanEndpoint
{
    /// <summary>
    /// When people are reminded of a kind from now on, in one service or, for the scope national, in all. Reminders that are
    /// still to come follow within seconds; the preview tells how many.
    /// </summary>
    [WolverinePut("/v1/reminder-plans/{scope}/{kind}"), Needs(Right.WriteMessages)]
    public static Task<IResult> Put(string scope, ConvocationKind kind, WriteReminderPlanBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var set = await ReminderPlanWork.Of(work, scope, kind, http.RequestAborted);
            var plan = body.Plan("");
            var decision = WriteReminderPlan.Decide(set, new(
                kind,
                plan.Steps,
                work.Request.Agent.Id,
                work.Now,
                plan.Silent,
                plan.Hours));
            work.Revised(set.Revision + decision.Facts.Count);
            return decision;
        });
}
