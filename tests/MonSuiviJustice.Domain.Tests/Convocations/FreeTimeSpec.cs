using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

/// <summary>A date and an hour in an agenda, without a slot opened beforehand.</summary>
public sealed class FreeTimeSpec
{
    private static readonly HeldTime Elsewhere = new(
        Sample.OtherConvocationId,
        Sample.ProbationerId,
        Sample.OtherAgendaId,
        Sample.StartsAt.AddMinutes(-10),
        Sample.StartsAt.AddMinutes(10));

    private static readonly HeldTime SomebodyElse = Elsewhere with
    {
        ProbationerId = Sample.OtherProbationerId,
        AgendaId = Sample.AgendaId,
    };

    private static readonly IFact Reserved = Sample.SlotWithOneSeat with { ReservedFor = Sample.ConvocationId };

    private static readonly IFact[] Opened = [Sample.PlaceOpened, Sample.AgendaOpened, Sample.PersonWithMobile];

    [Fact]
    public void A_seat_of_its_own_is_opened_and_taken_at_once() =>
        Given(Opened)
            .When(past => Book(past, SameTime.Nothing))
            .Then(Reserved, Sample.SeatTaken, Sample.Booked, Sample.SummonsPlanned)
            .AndAgainNothing();

    [Theory]
    [InlineData(ConvocationKind.HearingSap)]
    [InlineData(ConvocationKind.HearingSpip)]
    [InlineData(ConvocationKind.SapDdse)]
    public void The_kinds_with_predefined_slots_have_no_free_times(ConvocationKind kind) =>
        Given([Sample.PlaceOpened with { Kinds = [kind] }, .. Opened[1..]])
            .When(past => BookConvocation.Decide(
                null,
                Seat.At(FreeTimeOf(past) with { Kind = kind }),
                past.Person,
                null,
                SameTime.Nothing,
                Command with { Agent = Sample.AgentWith(AgentRole.LocalAdministrator) }))
            .ThenRefused(FreeTime.PredefinedSlots);

    [Fact]
    public void A_free_time_follows_the_rules_of_every_slot() =>
        Given(Opened)
            .When(past => BookConvocation.Decide(
                null,
                Seat.At(FreeTimeOf(past) with { Date = new(2027, 6, 19) }),
                past.Person,
                null,
                SameTime.Nothing,
                Command))
            .ThenRefused(OpenSlot.NotAWorkday);

    [Fact]
    public void Nobody_is_convened_in_an_agenda_that_was_archived() =>
        Given([.. Opened, Sample.AgendaArchived])
            .When(past => Book(past, SameTime.Nothing))
            .ThenRefused(Agenda.Archived);

    [Fact]
    public void Nobody_is_convened_in_a_place_that_was_archived() =>
        Given([.. Opened, Sample.PlaceArchived])
            .When(past => Book(past, SameTime.Nothing))
            .ThenRefused(Place.Archived);

    [Fact]
    public void Whoever_is_expected_elsewhere_at_that_hour_is_not_convened_unawares() =>
        Given(Opened)
            .When(past => Book(past, new([Elsewhere], [Overlap.Agenda])))
            .ThenRefused(SameTime.PersonOverlap);

    [Fact]
    public void Two_people_are_not_convened_unawares_at_one_desk() =>
        Given(Opened)
            .When(past => Book(past, new([SomebodyElse], [Overlap.Person])))
            .ThenRefused(SameTime.AgendaOverlap);

    [Fact]
    public void What_the_agent_accepts_is_told_by_the_fact() =>
        Given(Opened)
            .When(past => Book(past, new([SomebodyElse, Elsewhere], [Overlap.Agenda, Overlap.Person])))
            .Then(
                Reserved,
                Sample.SeatTaken,
                Sample.Booked with { Accepted = [Overlap.Person, Overlap.Agenda] },
                Sample.SummonsPlanned)
            .AndAgainNothing();

    [Fact]
    public void What_ends_when_it_starts_is_no_overlap() =>
        Given(Opened)
            .When(past => Book(past, new([Elsewhere with { EndsAt = Sample.StartsAt }], [])))
            .Then(Reserved, Sample.SeatTaken, Sample.Booked, Sample.SummonsPlanned);

    [Fact]
    public void A_predefined_slot_shares_its_hour_with_the_agenda_but_not_the_person() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => BookConvocation.Decide(null, past.Slot, past.Person, null, new([SomebodyElse], []), Command))
            .Then(Sample.SeatTaken, Sample.Booked, Sample.SummonsPlanned);

    [Fact]
    public void Whoever_is_expected_elsewhere_is_not_put_into_a_slot_either() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => BookConvocation.Decide(null, past.Slot, past.Person, null, new([Elsewhere], []), Command))
            .ThenRefused(SameTime.PersonOverlap);

    [Fact]
    public void A_slot_that_was_opened_for_somebody_takes_nobody_else() =>
        Given(Sample.SlotWithOneSeat with { ReservedFor = Sample.OtherConvocationId }, Sample.PersonWithMobile)
            .When(past => BookConvocation.Decide(null, past.Slot, past.Person, null, SameTime.Nothing, Command))
            .ThenRefused(Slot.Reserved);

    [Fact]
    public void A_convocation_is_moved_to_a_free_time_of_its_agenda() =>
        Given([Sample.PlaceOpened, Sample.AgendaOpened, .. Sample.WholeBooking])
            .When(past => Move(past, SameTime.Nothing))
            .Then(
                Sample.OtherSlot with
                {
                    ReservedFor = Sample.ConvocationId,
                    OpenedAt = Sample.Before,
                },
                Sample.SeatFreed,
                Sample.SeatTaken with { SlotId = Sample.OtherSlotId, TakenAt = Sample.Before },
                Sample.Rescheduled,
                Sample.Planned(
                    Sample.Before,
                    Sample.PlanOf(round: 1, Sample.OtherStartsAt)
                        .ForDate(MessageRole.Rescheduled, Telling.NowAndRemind, Sample.Before)) with
                {
                    StartsAt = Sample.OtherStartsAt,
                })
            .AndAgainNothing();

    [Fact]
    public void A_move_looks_at_the_new_time() =>
        Given([Sample.PlaceOpened, Sample.AgendaOpened, .. Sample.WholeBooking])
            .When(past => Move(past, new(
                [Elsewhere with { StartsAt = Sample.OtherStartsAt, EndsAt = Sample.OtherStartsAt.AddMinutes(5) }], [])))
            .ThenRefused(SameTime.PersonOverlap);

    [Fact]
    public void An_excuse_is_not_undone_unawares_when_the_person_is_expected_elsewhere_by_now() =>
        Given([.. Sample.WholeBooking, Sample.ExcusedBefore, Sample.SeatFreed])
            .When(past => CorrectOutcome.Decide(
                past.Convocation,
                past.Slot,
                past.Person,
                new([Elsewhere], []),
                new(ConvocationStatus.Booked, Telling: null, Sample.AgentId, Sample.Before)))
            .ThenRefused(SameTime.PersonOverlap);

    private static BookConvocation Command =>
        new(Sample.ConvocationId, Telling.NowAndRemind, AsReferent: false, Sample.Officer, Sample.BookedAt);

    private static FreeTime FreeTimeOf(Past past) => new(
        Sample.SlotId,
        past.The<Agenda>(Sample.AgendaId),
        past.The<Place>(Sample.PlaceId),
        ConvocationKind.SpipFollowUp,
        new(2027, 6, 15),
        new(10, 0),
        Minutes: 30);

    private static Decision Book(Past past, SameTime sameTime) => BookConvocation.Decide(
        past.Any<Convocation>(Sample.ConvocationId),
        Seat.At(FreeTimeOf(past)),
        past.Person,
        null,
        sameTime,
        Command);

    private static Decision Move(Past past, SameTime sameTime) => RescheduleConvocation.Decide(
        past.Convocation,
        Seat.At(FreeTimeOf(past) with { SlotId = Sample.OtherSlotId, Date = new(2027, 6, 17), Time = new(14, 30) }),
        past.Person,
        sameTime,
        new(Telling.NowAndRemind, Sample.AgentId, Sample.Before));
}
