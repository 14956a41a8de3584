using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class RollRecurringSlotSpec
{
    private static readonly RecurringSlotOpened ForEver = Sample.RecurringOpened with { Until = null };

    private static readonly RecurringSlotRolled ToNovember = Sample.RecurringRolled with { Through = new(2027, 11, 16) };

    [Fact]
    public void The_day_that_the_horizon_reaches_gets_its_slot_once() =>
        Given(ForEver, ToNovember)
            .When(past => Decide(past, new(2027, 5, 23, 9, 0, 0, TimeSpan.Zero)))
            .Then(
                Sample.RecurringSlotOn(11, 23) with { OpenedAt = new(2027, 5, 23, 9, 0, 0, TimeSpan.Zero) },
                ToNovember with { Through = new(2027, 11, 23), RolledAt = new(2027, 5, 23, 9, 0, 0, TimeSpan.Zero) })
            .AndAgainNothing();

    [Fact]
    public void The_day_before_there_is_nothing_to_do() =>
        Given(ForEver, ToNovember).When(past => Decide(past, new(2027, 5, 22, 9, 0, 0, TimeSpan.Zero))).ThenNothing();

    [Fact]
    public void It_is_the_calendar_of_the_place_that_counts() =>
        Given(ForEver with { TimeZone = "Pacific/Noumea" }, ToNovember)
            .When(past => Decide(past, new(2027, 5, 22, 14, 0, 0, TimeSpan.Zero)))
            .AndAgainNothing();

    [Fact]
    public void A_day_that_has_a_slot_already_gets_no_second_one_and_one_that_was_closed_stays_closed()
    {
        var known = Sample.RecurringSlotOn(11, 23);

        Given(ForEver, ToNovember, known, Sample.SlotClosed with { SlotId = known.SlotId })
            .When(past => Decide(past, new(2027, 5, 23, 9, 0, 0, TimeSpan.Zero)))
            .Then(ToNovember with { Through = new(2027, 11, 23), RolledAt = new(2027, 5, 23, 9, 0, 0, TimeSpan.Zero) });
    }

    [Fact]
    public void What_has_ended_opens_nothing() =>
        Given(ForEver, ToNovember, Sample.RecurringEnded)
            .When(past => Decide(past, new(2027, 6, 23, 9, 0, 0, TimeSpan.Zero)))
            .ThenNothing();

    [Fact]
    public void Nothing_is_opened_after_its_last_day() =>
        Given(Sample.RecurringOpened, Sample.RecurringRolled)
            .When(past => Decide(past, Sample.Before))
            .ThenNothing();

    private static Decision Decide(Past past, DateTimeOffset at) => RollRecurringSlot.Decide(
        past.The<RecurringSlot>(Sample.RecurringOpened.RecurringSlotId),
        past.States.OfType<Slot>().ToDictionary(slot => slot.Id),
        new(at));
}
