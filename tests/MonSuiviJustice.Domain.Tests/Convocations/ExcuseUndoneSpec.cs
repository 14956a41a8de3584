using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

/// <summary>A correction before the date: the seat that the excuse freed is wanted back, and the reminders.</summary>
public sealed class ExcuseUndoneSpec
{
    private static readonly CorrectOutcome Command =
        new(ConvocationStatus.Booked, Telling: null, Sample.AgentId, Sample.Before);

    private static readonly IFact Corrected =
        Sample.Corrected(ConvocationStatus.Excused, ConvocationStatus.Booked) with
        {
            SeatTaken = true,
            CorrectedAt = Sample.Before,
        };

    private static readonly IFact SeatTaken = Sample.SeatTaken with { TakenAt = Sample.Before };

    [Fact]
    public void The_seat_is_taken_again_and_the_person_will_be_reminded() =>
        Given(Excused)
            .When(past => Decide(past, past.Slot, Command))
            .Then(Corrected, SeatTaken, Planned(Telling.RemindOnly))
            .AndAgainNothing();

    [Fact]
    public void The_person_may_be_told_now_as_well() =>
        Given(Excused)
            .When(past => Decide(past, past.Slot, Command with { Telling = Telling.NowAndRemind }))
            .Then(Corrected, SeatTaken, Planned(Telling.NowAndRemind))
            .AndAgainNothing();

    [Fact]
    public void Somebody_who_refuses_texts_is_owed_reminders_all_the_same() =>
        Given([.. Excused, Sample.SmsRefused])
            .When(past => Decide(past, past.Slot, Command with { Telling = Telling.NowAndRemind }))
            .Then(Corrected, SeatTaken, Planned(Telling.RemindOnly))
            .AndAgainNothing();

    [Fact]
    public void A_seat_that_somebody_else_has_taken_is_not_taken_back() =>
        Given([.. Excused, Sample.SeatTakenByOther])
            .When(past => Decide(past, past.Slot, Command))
            .ThenRefused(Slot.Full);

    [Fact]
    public void A_slot_that_was_closed_meanwhile_takes_nobody() =>
        Given([.. Excused, Sample.SlotClosed])
            .When(past => Decide(past, past.Slot, Command))
            .ThenRefused(Slot.Closed);

    [Fact]
    public void Another_slot_may_be_named_instead() =>
        Given([.. Excused, Sample.SeatTakenByOther, Sample.OtherSlot])
            .When(past => Decide(past, past.OtherSlot, Command))
            .Then(
                Corrected,
                Sample.SeatTaken with { SlotId = Sample.OtherSlotId, TakenAt = Sample.Before },
                Sample.Rescheduled with { Telling = Telling.RemindOnly },
                Sample.Planned(Sample.Before, Sample.PlanOf(round: 1, Sample.OtherStartsAt)
                    .ForDate(MessageRole.Rescheduled, Telling.RemindOnly, Sample.Before)) with
                {
                    StartsAt = Sample.OtherStartsAt,
                })
            .AndAgainNothing();

    [Fact]
    public void The_other_slot_is_of_the_same_agenda() =>
        Given([.. Excused, Sample.OtherSlot with { AgendaId = Sample.OtherAgendaId }])
            .When(past => Decide(past, past.OtherSlot, Command))
            .ThenRefused(RescheduleConvocation.OtherAgenda);

    [Fact]
    public void The_other_slot_is_at_most_a_year_ahead() =>
        Given([.. Excused, Sample.OtherSlot with { StartsAt = Sample.Before.AddYears(1).AddMinutes(1) }])
            .When(past => Decide(past, past.OtherSlot, Command))
            .ThenRefused(BookConvocation.TooFarAhead);

    [Fact]
    public void Once_it_has_started_the_seat_is_of_no_use() =>
        Given(Excused)
            .When(past => Decide(past, past.Slot, Command with { At = Sample.StartsAt }))
            .ThenRefused(BookConvocation.InThePast);

    private static IFact[] Excused => [.. Sample.WholeBooking, Sample.ExcusedBefore, Sample.SeatFreed];

    private static ConvocationMessagesPlanned Planned(Telling telling) => Sample.Planned(
        Sample.Before,
        Sample.PlanOf(round: 1).ForDate(MessageRole.Summons, telling, Sample.Before));

    private static Decision Decide(Past past, Slot slot, CorrectOutcome command) =>
        CorrectOutcome.Decide(past.Convocation, slot, past.Person, SameTime.Nothing, command);
}
