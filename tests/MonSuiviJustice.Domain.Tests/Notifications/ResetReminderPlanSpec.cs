using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class ResetReminderPlanSpec
{
    [Fact]
    public void A_service_goes_back_to_what_is_planned_above() =>
        Given(Sample.PlanWritten)
            .When(Decide)
            .Then(Sample.PlanReset)
            .AndAgainNothing();

    [Fact]
    public void Who_never_planned_otherwise_has_nothing_to_go_back_from() =>
        Given()
            .When(Decide)
            .ThenNothing();

    private static Decision Decide(Past past) => ResetReminderPlan.Decide(
        past.Any<ReminderPlanSet>(ReminderPlanSet.IdOf(Sample.Spip)) ?? ReminderPlanSet.Empty(Sample.Spip),
        new(Sample.PlanReset.Kind, Sample.AgentId, Sample.Before));
}
