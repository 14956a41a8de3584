using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class ExtendRecurringSlotSpec
{
    private static Situation Opened => Given(Sample.RecurringOpened, Sample.RecurringRolled);

    [Fact]
    public void It_goes_on_until_later_with_the_slots_of_the_days_won() =>
        Opened
            .When(past => Decide(past, new(2027, 6, 29)))
            .Then(
                Sample.RecurringExtended,
                Sample.RecurringSlotOn(6, 22) with { OpenedAt = Sample.Before },
                Sample.RecurringSlotOn(6, 29) with { OpenedAt = Sample.Before },
                Sample.RecurringRolled with { Through = new(2027, 6, 29), RolledAt = Sample.Before })
            .AndAgainNothing();

    [Fact]
    public void It_goes_on_for_ever() => Opened.When(past => Decide(past, null)).AndAgainNothing();

    [Fact]
    public void It_is_not_shortened()
    {
        Opened.When(past => Decide(past, new(2027, 6, 8))).ThenRefused(ExtendRecurringSlot.NotLater);
        Given(Sample.RecurringOpened with { Until = null })
            .When(past => Decide(past, new(2029, 6, 8)))
            .ThenRefused(ExtendRecurringSlot.NotLater);
    }

    [Fact]
    public void What_has_ended_does_not_go_on() =>
        Given(Sample.RecurringOpened, Sample.RecurringEnded)
            .When(past => Decide(past, new(2027, 6, 29)))
            .ThenRefused(ExtendRecurringSlot.Ended);

    private static Decision Decide(Past past, DateOnly? until) => ExtendRecurringSlot.Decide(
        past.The<RecurringSlot>(Sample.RecurringOpened.RecurringSlotId),
        past.States.OfType<Slot>().ToDictionary(slot => slot.Id),
        new(until, Sample.AgentId, Sample.Before));
}
