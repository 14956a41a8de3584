using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class EndRecurringSlotSpec
{
    [Fact]
    public void Slots_ahead_where_nobody_sits_are_withdrawn_and_those_taken_past_or_closed_are_left_alone()
    {
        var (past, taken, closed, free) = (
            Sample.RecurringSlotOn(6, 8), Sample.RecurringSlotOn(6, 15), Sample.RecurringSlotOn(6, 22), Sample.RecurringSlotOn(6, 29));

        Given(
            Sample.RecurringOpened with { Until = null },
            past,
            taken,
            closed,
            free,
            Sample.RecurringRolled with { Through = new(2027, 6, 29) },
            Sample.SeatTaken with { SlotId = taken.SlotId },
            Sample.SlotClosed with { SlotId = closed.SlotId })
            .When(it => EndRecurringSlot.Decide(
                it.The<RecurringSlot>(Sample.RecurringOpened.RecurringSlotId),
                it.States.OfType<Slot>().ToDictionary(slot => slot.Id),
                new(Sample.AgentId, Sample.Before)))
            .Then(Sample.RecurringEnded, Sample.SlotWithdrawn with { SlotId = free.SlotId })
            .AndAgainNothing();
    }
}
