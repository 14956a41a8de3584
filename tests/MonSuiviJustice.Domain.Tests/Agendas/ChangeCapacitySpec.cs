using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class ChangeCapacitySpec
{
    private static readonly SlotOpened TwoSeats = Sample.SlotWithOneSeat with { Capacity = 2 };

    [Fact]
    public void Seats_are_added_once() =>
        Given(Sample.SlotWithOneSeat, Sample.SeatTaken)
            .When(past => Decide(past, 3))
            .Then(Sample.CapacityChanged)
            .AndAgainNothing();

    [Fact]
    public void Free_seats_are_taken_away_and_those_taken_stay() =>
        Given(TwoSeats, Sample.SeatTaken)
            .When(past => Decide(past, 1))
            .Then(Sample.CapacityChanged with { Capacity = 1 })
            .AndAgainNothing();

    [Fact]
    public void Nobody_loses_a_seat() =>
        Given(TwoSeats, Sample.SeatTaken, Sample.SeatTakenByOther)
            .When(past => Decide(past, 1))
            .ThenRefused(ChangeCapacity.BelowTaken);

    [Fact]
    public void A_slot_keeps_a_seat() =>
        Given(TwoSeats).When(past => Decide(past, 0)).ThenRefused(OpenSlot.WithoutSeat);

    [Fact]
    public void An_overseer_changes_none_but_those_of_DDSE() =>
        Given(TwoSeats)
            .When(past => ChangeCapacity.Decide(past.Slot, new(3, Sample.AgentWith(AgentRole.Overseer), Sample.Before)))
            .ThenRefused(OpenSlot.KindNotYours);

    [Fact]
    public void A_booking_does_not_make_stale_what_an_agent_saw_of_the_slot()
    {
        Assert.Equal(1, Past.Of([TwoSeats, Sample.SeatTaken, Sample.SeatFreed]).Slot.Revision);
        Assert.Equal(3, Past.Of([TwoSeats, Sample.SlotClosed, Sample.SlotReopened]).Slot.Revision);
        Assert.Equal(2, Past.Of([TwoSeats, Sample.CapacityChanged]).Slot.Revision);
    }

    private static Decision Decide(Past past, int capacity) =>
        ChangeCapacity.Decide(past.Slot, new(capacity, Sample.Officer, Sample.Before));
}
