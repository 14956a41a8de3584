using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class ReopenSlotSpec
{
    [Fact]
    public void A_closed_slot_is_reopened_once() =>
        Given(Sample.SlotWithOneSeat, Sample.SlotClosed)
            .When(past => ReopenSlot.Decide(past.Slot, new(Sample.Officer, Sample.Before)))
            .Then(Sample.SlotReopened)
            .AndAgainNothing();

    [Fact]
    public void What_has_begun_is_not_reopened() =>
        Given(Sample.SlotWithOneSeat, Sample.SlotClosed)
            .When(past => ReopenSlot.Decide(past.Slot, new(Sample.Officer, Sample.StartsAt)))
            .ThenRefused(OpenSlot.InThePast);

    [Fact]
    public void An_overseer_reopens_none_but_those_of_DDSE() =>
        Given(Sample.SlotWithOneSeat, Sample.SlotClosed)
            .When(past => ReopenSlot.Decide(past.Slot, new(Sample.AgentWith(AgentRole.Overseer), Sample.Before)))
            .ThenRefused(OpenSlot.KindNotYours);
}
