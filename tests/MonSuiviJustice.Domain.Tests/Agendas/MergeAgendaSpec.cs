using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class MergeAgendaSpec
{
    private static readonly Guid ThirdAgendaId = new("00000000-0000-7000-8000-0000000000e1");

    private static Situation TwoAgendas => Given(Sample.PlaceOpened, Sample.AgendaOpened, Sample.OtherAgendaOpened);

    [Fact]
    public void An_agenda_is_merged_into_another_one_of_its_place_once() => TwoAgendas
        .When(Decide)
        .Then(Sample.AgendaMerged, Sample.AbsorbedByOther)
        .AndAgainNothing();

    [Fact]
    public void The_agenda_that_is_kept_knows_those_that_came_with_the_merged_one() =>
        Given(
                Sample.AgendaOpened,
                Sample.OtherAgendaOpened,
                Sample.AgendaAbsorbed with { Agendas = [ThirdAgendaId] })
            .When(Decide)
            .Then(Sample.AgendaMerged, Sample.AbsorbedByOther with { Agendas = [Sample.AgendaId, ThirdAgendaId] });

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Given(Sample.AgendaOpened)
            .When(past => MergeAgenda.Decide(past.The<Agenda>(Sample.AgendaId), past.The<Agenda>(Sample.AgendaId), Command))
            .ThenRefused(MergeAgenda.IntoItself);
        Given(Sample.AgendaOpened, Sample.OtherAgendaOpened with { PlaceId = Guid.Empty })
            .When(Decide).ThenRefused(MergeAgenda.OtherPlace);
        Given(Sample.AgendaOpened, Sample.OtherAgendaOpened, Sample.AgendaArchived)
            .When(Decide).ThenRefused(Agenda.Archived);
        Given(Sample.AgendaOpened, Sample.OtherAgendaOpened, Sample.AgendaArchived with { AgendaId = Sample.OtherAgendaId })
            .When(Decide).ThenRefused(Agenda.Archived);
        Given(Sample.AgendaOpened, Sample.OtherAgendaOpened, Sample.AgendaMerged with { Into = ThirdAgendaId })
            .When(Decide).ThenRefused(Agenda.Archived);
    }

    [Fact]
    public void Its_slots_follow_once_with_who_sits_there() =>
        Given(Merged(Sample.SlotWithOneSeat, Sample.SeatTaken))
            .When(Behind)
            .Then(Sample.SlotMerged)
            .AndAgainNothing();

    [Fact]
    public void What_had_begun_stays_where_it_took_place() =>
        Given(Merged(Sample.SlotWithOneSeat with { StartsAt = Sample.Before }, Sample.SeatTaken))
            .When(Behind)
            .ThenNothing();

    [Fact]
    public void Its_recurring_slots_follow_and_open_their_next_slots_there()
    {
        var past = Past.Of(Merged(Sample.RecurringOpened with { Until = null }, Sample.RecurringRolled));
        var id = Sample.RecurringOpened.RecurringSlotId;
        var followed = MergeAgenda.Behind(past.The<RecurringSlot>(id), past.The<Agenda>(Sample.AgendaId), Sample.Before);
        var rolled = RollRecurringSlot.Decide(
            past.Then(followed.Facts).The<RecurringSlot>(id),
            new Dictionary<Guid, Slot>(),
            new(Sample.Before));

        Assert.Equal([Sample.RecurringMerged], followed.Facts);
        Assert.All(rolled.Facts.OfType<SlotOpened>(), slot => Assert.Equal(Sample.OtherAgendaId, slot.AgendaId));
        Assert.NotEmpty(rolled.Facts.OfType<SlotOpened>());
    }

    [Fact]
    public void A_recurring_slot_that_a_merge_brought_is_known_when_the_same_is_opened_again()
    {
        var merged = Given(
            Merged(Sample.PlaceOpened, Sample.RecurringOpened with { Until = null }, Sample.RecurringMerged));

        merged.When(past => Open(past, capacity: 1)).ThenNothing();
        merged.When(past => Open(past, capacity: 2)).OfPart("weekdays", 0).ThenRefused(OpenRecurringSlots.Overlap);
    }

    private static MergeAgenda Command => new(Sample.AgentId, Sample.Before);

    private static IFact[] Merged(params IFact[] facts) =>
        [Sample.AgendaOpened, Sample.OtherAgendaOpened, .. facts, Sample.AgendaMerged, Sample.AbsorbedByOther];

    private static Decision Decide(Past past) =>
        MergeAgenda.Decide(past.The<Agenda>(Sample.AgendaId), past.The<Agenda>(Sample.OtherAgendaId), Command);

    private static Decision Behind(Past past) =>
        MergeAgenda.Behind(past.Slot, past.The<Agenda>(Sample.AgendaId), Sample.Before);

    private static Decision Open(Past past, int capacity) => OpenRecurringSlots.Decide(
        past.States.OfType<RecurringSlot>().ToDictionary(it => it.Id),
        new Dictionary<Guid, Slot>(),
        past.The<Agenda>(Sample.OtherAgendaId),
        past.The<Place>(Sample.PlaceId),
        new(
            ConvocationKind.SpipFollowUp,
            [DayOfWeek.Tuesday],
            new([new(10, 0)], []),
            Minutes: 30,
            capacity,
            From: null,
            Until: null,
            Sample.AgentId,
            Sample.Before));
}
