using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class EndRecurringSlotsSpec
{
    private static readonly Guid One = Sample.RecurringOpened.RecurringSlotId;

    private static readonly RecurringSlotOpened Other = Sample.RecurringOpened with { RecurringSlotId = Sample.MessageId };

    [Fact]
    public void Several_end_once_each_however_often_they_are_named() =>
        Given(Sample.RecurringOpened, Other)
            .When(past => Decide(past, One, Other.RecurringSlotId, One))
            .Then(Sample.RecurringEnded, Sample.RecurringEnded with { RecurringSlotId = Other.RecurringSlotId })
            .AndAgainNothing();

    [Fact]
    public void One_of_another_agenda_and_one_that_is_not_there_are_named_and_nothing_ends()
    {
        var outcome = Given(Sample.RecurringOpened, Other with { AgendaId = Sample.OtherAgendaId })
            .When(past => Decide(past, One, Other.RecurringSlotId, Sample.SlotId));

        outcome.ThenParts(("recurringSlotIds", 1), ("recurringSlotIds", 2)).ThenRefused(EndRecurringSlots.BadRows);
        outcome.OfPart("recurringSlotIds", 1).ThenRefused(EndRecurringSlots.OtherAgenda);
    }

    [Fact]
    public void So_many_at_once_are_too_many() =>
        Given(Sample.RecurringOpened)
            .When(past => Decide(past, [.. Enumerable.Repeat(One, OpenRecurringSlots.Most + 1)]))
            .ThenRefused(OpenRecurringSlots.TooLarge);

    private static Decision Decide(Past past, params Guid[] ids) => EndRecurringSlots.Decide(
        past.States.OfType<RecurringSlot>().ToDictionary(it => it.Id),
        past.States.OfType<Slot>().ToDictionary(slot => slot.Id),
        new(Sample.AgendaId, ids, Sample.AgentId, Sample.Before));
}
