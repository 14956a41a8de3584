using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class RescheduleConvocationSpec
{
    private static readonly RescheduleConvocation Command =
        new(Telling.NowAndRemind, Sample.AgentId, Sample.Before);

    private static readonly IFact TakenElsewhere =
        Sample.SeatTaken with { SlotId = Sample.OtherSlotId, TakenAt = Sample.Before };

    [Fact]
    public void One_seat_is_freed_another_taken_and_the_person_told_the_new_date() =>
        Given([.. Sample.WholeBooking, Sample.OtherSlot])
            .When(past => Decide(past, Command))
            .Then(Sample.SeatFreed, TakenElsewhere, Sample.Rescheduled, Planned(Telling.NowAndRemind))
            .AndAgainNothing();

    [Fact]
    public void The_person_may_be_reminded_of_the_new_date_only() =>
        Given([.. Sample.WholeBooking, Sample.OtherSlot])
            .When(past => Decide(past, Command with { Telling = Telling.RemindOnly }))
            .Then(
                Sample.SeatFreed,
                TakenElsewhere,
                Sample.Rescheduled with { Telling = Telling.RemindOnly },
                Planned(Telling.RemindOnly))
            .AndAgainNothing();

    [Fact]
    public void The_agent_says_whether_a_person_with_a_mobile_is_told() =>
        Given([.. Sample.WholeBooking, Sample.OtherSlot])
            .When(past => Decide(past, Command with { Telling = null }))
            .ThenRefused(BookConvocation.TellingMissing);

    [Fact]
    public void Somebody_who_refuses_texts_is_owed_reminders_all_the_same() =>
        Given([.. Sample.WholeBooking, Sample.SmsRefused, Sample.OtherSlot])
            .When(past => Decide(past, Command))
            .Then(
                Sample.SeatFreed,
                TakenElsewhere,
                Sample.Rescheduled with { Telling = null },
                Planned(Telling.RemindOnly))
            .AndAgainNothing();

    [Fact]
    public void What_was_owed_for_the_former_date_is_called_off()
    {
        var past = Past.Of([.. Sample.WholeBooking, Sample.OtherSlot]);

        var moved = past.Then(Decide(past, Command).Facts).Convocation;

        Assert.Equal(Planned(Telling.NowAndRemind).Messages, moved.Pending);
        Assert.Equal((Sample.OtherSlotId, Sample.OtherStartsAt), (moved.SlotId, moved.StartsAt));
    }

    [Fact]
    public void A_full_slot_takes_nobody() =>
        Given([.. Sample.WholeBooking, Sample.OtherSlot, Sample.SeatTakenByOther with { SlotId = Sample.OtherSlotId }])
            .When(past => Decide(past, Command))
            .ThenRefused(Slot.Full);

    [Fact]
    public void A_closed_slot_takes_nobody() =>
        Given([.. Sample.WholeBooking, Sample.OtherSlot, Sample.SlotClosed with { SlotId = Sample.OtherSlotId }])
            .When(past => Decide(past, Command))
            .ThenRefused(Slot.Closed);

    [Fact]
    public void It_stays_in_its_agenda() =>
        Given([.. Sample.WholeBooking, Sample.OtherSlot with { AgendaId = Sample.OtherAgendaId }])
            .When(past => Decide(past, Command))
            .ThenRefused(RescheduleConvocation.OtherAgenda);

    [Fact]
    public void It_stays_of_its_kind() =>
        Given([.. Sample.WholeBooking, Sample.OtherSlot with { Kind = ConvocationKind.FirstSpip }])
            .When(past => Decide(past, Command))
            .ThenRefused(RescheduleConvocation.OtherAgenda);

    [Fact]
    public void Nobody_is_convened_in_the_past() =>
        Given([.. Sample.WholeBooking, Sample.OtherSlot with { StartsAt = Sample.Before }])
            .When(past => Decide(past, Command))
            .ThenRefused(BookConvocation.InThePast);

    [Fact]
    public void Nobody_is_convened_more_than_a_year_ahead() =>
        Given([.. Sample.WholeBooking, Sample.OtherSlot with { StartsAt = Sample.Before.AddYears(1).AddMinutes(1) }])
            .When(past => Decide(past, Command))
            .ThenRefused(BookConvocation.TooFarAhead);

    [Fact]
    public void What_has_started_is_not_moved() =>
        Given([.. Sample.WholeBooking, Sample.OtherSlot])
            .When(past => Decide(past, Command with { At = Sample.StartsAt }))
            .ThenRefused(CancelConvocation.AlreadyStarted);

    [Theory]
    [InlineData(ConvocationStatus.Cancelled)]
    [InlineData(ConvocationStatus.Honoured)]
    [InlineData(ConvocationStatus.TurnedAway)]
    [InlineData(ConvocationStatus.Missed)]
    [InlineData(ConvocationStatus.Excused)]
    public void Only_what_is_still_to_come_is_moved(ConvocationStatus status) =>
        Given([.. Sample.WholeBooking, Sample.Ended(status), Sample.OtherSlot])
            .When(past => Decide(past, Command))
            .ThenRefused(RescheduleConvocation.NotBooked);

    private static ConvocationMessagesPlanned Planned(Telling telling) => Sample.Planned(
        Sample.Before,
        Sample.PlanOf(round: 1, Sample.OtherStartsAt).ForDate(MessageRole.Rescheduled, telling, Sample.Before)) with
    {
        StartsAt = Sample.OtherStartsAt,
    };

    private static Decision Decide(Past past, RescheduleConvocation command) =>
        RescheduleConvocation.Decide(past.Convocation, past.OtherSlot, past.Person, SameTime.Nothing, command);
}
