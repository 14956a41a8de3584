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
    public void A_service_tells_of_a_summons_or_a_miss_otherwise_and_wishes_for_fewer_hours() =>
        Given(Sample.PlanWritten)
            .When(past => Decide(past, Command with { Silent = Quiet, Hours = new(new(10, 0), new(17, 0)) }))
            .Then(Sample.PlanWritten with { Silent = Quiet, Hours = new(new(10, 0), new(17, 0)) })
            .AndAgainNothing();

    [Theory]
    [InlineData(MessageRole.Reminder)]
    [InlineData(MessageRole.Cancellation)]
    [InlineData(MessageRole.Rescheduled)]
    [InlineData(MessageRole.AddressChanged)]
    public void Nobody_is_left_to_come_in_vain(MessageRole role) =>
        Given()
            .When(past => Decide(past, Command with { Silent = [MessageRole.Summons, role] }))
            .ThenRefused(WriteReminderPlan.MustTell);

    [Theory]
    [InlineData(7, 12)]
    [InlineData(12, 21)]
    [InlineData(9, 12)]
    [InlineData(17, 9)]
    public void The_hours_are_some_of_the_day_and_enough_of_them(int first, int last) =>
        Given()
            .When(past => Decide(past, Command with { Hours = new(new(first, 0), new(last, 0)) }))
            .ThenRefused(WriteReminderPlan.HoursTooFew);

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

    private static FactList<MessageRole> Quiet => [MessageRole.Summons, MessageRole.Missed];

    private static Decision Decide(Past past, WriteReminderPlan command) => WriteReminderPlan.Decide(
        past.Any<ReminderPlanSet>(ReminderPlanSet.IdOf(Sample.Spip)) ?? ReminderPlanSet.Empty(Sample.Spip),
        command);
}
