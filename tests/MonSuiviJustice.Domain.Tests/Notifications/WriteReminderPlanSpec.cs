using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class WriteReminderPlanSpec
{
    private static readonly WriteReminderPlan Command =
        new(Sample.PlanWritten.Kind, Sample.PlanWritten.Steps, Sample.AgentId, Sample.BookedAt);

    [Fact]
    public void A_service_plans_its_reminders() =>
        Given()
            .When(past => Decide(past, Command))
            .Then(Sample.PlanWritten)
            .AndAgainNothing();

    [Fact]
    public void It_plans_them_otherwise() =>
        Given(Sample.PlanWritten)
            .When(past => Decide(past, Command with { Steps = [new(1, 0)] }))
            .Then(Sample.PlanWritten with { Steps = [new(1, 0)] })
            .AndAgainNothing();

    [Fact]
    public void Somebody_who_is_convened_is_reminded() =>
        Given()
            .When(past => Decide(past, Command with { Steps = [] }))
            .ThenRefused(WriteReminderPlan.WithoutStep);

    [Fact]
    public void Nobody_is_reminded_five_times_or_twice_on_one_day()
    {
        Given()
            .When(past => Decide(past, Command with { Steps = [new(1, 0), new(2, 0), new(3, 0), new(4, 0), new(5, 0)] }))
            .ThenRefused(WriteReminderPlan.TooMany);
        Given()
            .When(past => Decide(past, Command with { Steps = [new(1, 0), new(1, 7)] }))
            .ThenRefused(WriteReminderPlan.TooMany);
    }

    [Fact]
    public void The_plan_of_a_service_holds_over_that_of_the_country_and_both_over_the_built_in_one()
    {
        var past = Past.Of([Sample.PlanWritten, Sample.PlanWritten with { Scope = TemplateSet.National, Steps = [new(5, 0)] }]);
        var service = past.The<ReminderPlanSet>(ReminderPlanSet.IdOf(Sample.Spip));
        var national = past.The<ReminderPlanSet>(ReminderPlanSet.IdOf(TemplateSet.National));
        var none = ReminderPlanSet.Empty(Sample.Spip);

        Assert.Equal("spip-92-1", new ReminderPlans(national, service).Of(Command.Kind).Version);
        Assert.Equal("national-1", new ReminderPlans(national, none).Of(Command.Kind).Version);
        Assert.Equal(ReminderPlan.BuiltIn, new ReminderPlans(none, none).Of(Command.Kind));
    }

    private static Decision Decide(Past past, WriteReminderPlan command) => WriteReminderPlan.Decide(
        past.Any<ReminderPlanSet>(ReminderPlanSet.IdOf(Sample.Spip)) ?? ReminderPlanSet.Empty(Sample.Spip),
        command);
}
