using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class CloseSlotSpec
{
    [Fact]
    public void A_slot_is_closed_once_and_who_sits_there_keeps_the_seat()
    {
        Given(Sample.SlotWithOneSeat, Sample.SeatTaken)
            .When(past => CloseSlot.Decide(past.Slot, new(Sample.Officer, Sample.Before)))
            .Then(Sample.SlotClosed)
            .AndAgainNothing();

        Assert.Equal(
            [Sample.ConvocationId],
            Past.Of([Sample.SlotWithOneSeat, Sample.SeatTaken, Sample.SlotClosed]).Slot.Seated);
    }
}
