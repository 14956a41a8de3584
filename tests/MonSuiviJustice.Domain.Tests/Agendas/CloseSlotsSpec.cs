using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class CloseSlotsSpec
{
    [Fact]
    public void Several_slots_are_closed_once_each_however_often_they_are_named() =>
        Given(Sample.SlotWithOneSeat, Sample.OtherSlot, Sample.SeatTaken)
            .When(past => Decide(past, Sample.Officer, Sample.SlotId, Sample.OtherSlotId, Sample.SlotId))
            .Then(Sample.SlotClosed, Sample.SlotClosed with { SlotId = Sample.OtherSlotId })
            .AndAgainNothing();

    [Fact]
    public void A_slot_of_another_agenda_and_one_that_is_not_there_are_named_and_nothing_is_closed()
    {
        var outcome = Given(Sample.SlotWithOneSeat, Sample.OtherSlot with { AgendaId = Sample.OtherAgendaId })
            .When(past => Decide(past, Sample.Officer, Sample.SlotId, Sample.OtherSlotId, Sample.MessageId));

        outcome.ThenParts(("slotIds", 1), ("slotIds", 2)).ThenRefused(CloseSlots.BadRows);
        outcome.OfPart("slotIds", 1).ThenRefused(CloseSlots.OtherAgenda);
        outcome.OfPart("slotIds", 2).ThenRefused(CloseSlots.OtherAgenda);
    }

    [Fact]
    public void An_overseer_closes_none_but_those_of_DDSE()
    {
        var overseer = Sample.AgentWith(AgentRole.Overseer);

        Given(Sample.SlotWithOneSeat)
            .When(past => Decide(past, overseer, Sample.SlotId))
            .OfPart("slotIds", 0)
            .ThenRefused(OpenSlot.KindNotYours);
        Given(Sample.SlotWithOneSeat)
            .When(past => CloseSlot.Decide(past.Slot, new(overseer, Sample.Before)))
            .ThenRefused(OpenSlot.KindNotYours);
    }

    [Fact]
    public void So_many_at_once_are_too_many() =>
        Given(Sample.SlotWithOneSeat)
            .When(past => Decide(past, Sample.Officer, [.. Enumerable.Repeat(Sample.SlotId, OpenSlots.Most + 1)]))
            .ThenRefused(OpenSlots.TooLarge);

    private static Decision Decide(Past past, Agent agent, params Guid[] slotIds) => CloseSlots.Decide(
        past.States.OfType<Slot>().ToDictionary(slot => slot.Id),
        new(Sample.AgendaId, slotIds, agent, Sample.Before));
}
