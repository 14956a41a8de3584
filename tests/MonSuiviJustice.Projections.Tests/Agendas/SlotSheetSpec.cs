using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Agendas;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Agendas;

public sealed class SlotSheetSpec
{
    [Fact]
    public void Seats_that_are_taken_do_not_remain()
    {
        var two = Sample.SlotWithOneSeat with { Capacity = 2 };

        Assert.Equal((0, 2), SeatsAfter(two));
        Assert.Equal((1, 1), SeatsAfter(two, Sample.SeatTaken));
        Assert.Equal((0, 2), SeatsAfter(two, Sample.SeatTaken, Sample.SeatFreed));
    }

    [Fact]
    public void A_closed_slot_keeps_who_sits_and_offers_nothing() =>
        Assert.Equal((1, 0), SeatsAfter(Sample.SlotWithOneSeat with { Capacity = 2 }, Sample.SeatTaken, Sample.SlotClosed));

    [Fact]
    public void A_reopened_slot_offers_its_free_seats_again() => Assert.Equal(
        (1, 1),
        SeatsAfter(Sample.SlotWithOneSeat with { Capacity = 2 }, Sample.SeatTaken, Sample.SlotClosed, Sample.SlotReopened));

    [Fact]
    public void A_change_of_capacity_counts_at_once() =>
        Assert.Equal((1, 2), SeatsAfter(Sample.SlotWithOneSeat, Sample.SeatTaken, Sample.CapacityChanged));

    [Fact]
    public void A_slot_that_was_withdrawn_is_restored_as_its_recurring_slot_is_now()
    {
        Assert.Equal((0, 0), SeatsAfter(Sample.SlotWithOneSeat, Sample.SlotWithdrawn));
        Assert.Equal(
            (0, 4),
            SeatsAfter(Sample.SlotWithOneSeat, Sample.SlotWithdrawn, Sample.SlotRestored with { Capacity = 4 }));
    }

    private static (int? Taken, int? Remaining) SeatsAfter(params SlotEvent[] facts)
    {
        var sheet = facts.Aggregate(default(SlotSheet), SlotSheet.Next);
        return (sheet?.Taken, sheet?.Remaining);
    }
}
