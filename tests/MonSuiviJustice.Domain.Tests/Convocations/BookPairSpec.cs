using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class BookPairSpec
{
    private static readonly SlotOpened AtTheJudge = Sample.SlotWithOneSeat with { Kind = ConvocationKind.HearingSap };

    private static readonly SlotOpened AtTheSpip = Sample.OtherSlot with { Kind = ConvocationKind.HearingSpip };

    private static readonly ConvocationBooked Judge = Sample.Booked with
    {
        Kind = ConvocationKind.HearingSap,
        AssignedAgentId = null,
        BookedAs = AgentRole.EnforcementOffice,
        BookedWith = Sample.OtherConvocationId,
    };

    private static readonly ConvocationBooked Spip = Judge with
    {
        ConvocationId = Sample.OtherConvocationId,
        SlotId = Sample.OtherSlotId,
        Kind = ConvocationKind.HearingSpip,
        StartsAt = Sample.OtherStartsAt,
        BookedWith = Sample.ConvocationId,
    };

    private static BookPair Command => new(
        Telling.NowAndRemind,
        new(Sample.AgentId, AgentRole.EnforcementOffice, Sample.Spip),
        Sample.BookedAt);

    [Fact]
    public void Both_are_booked_and_the_summons_of_the_earlier_one_tells_both() =>
        Given(AtTheJudge, AtTheSpip, Sample.PersonWithMobile)
            .When(past => Decide(past))
            .Then(
                Sample.SeatTaken,
                Judge,
                Sample.SummonsPlanned,
                Sample.SeatTakenByOther with { SlotId = Sample.OtherSlotId },
                Spip,
                RemindersOfSpip)
            .AndAgainNothing();

    [Fact]
    public void Which_one_was_named_first_does_not_matter() =>
        Given(AtTheJudge, AtTheSpip, Sample.PersonWithMobile)
            .When(past => BookPair.Decide([.. HalvesIn(past).Reverse()], past.Person, SameTime.Nothing, Command))
            .Then(
                Sample.SeatTakenByOther with { SlotId = Sample.OtherSlotId },
                Spip,
                RemindersOfSpip,
                Sample.SeatTaken,
                Judge,
                Sample.SummonsPlanned)
            .AndAgainNothing();

    [Fact]
    public void If_one_seat_went_neither_is_booked_and_the_answer_says_which() =>
        Given(AtTheJudge, AtTheSpip, Sample.PersonWithMobile, new SlotSeatTaken(
            Sample.OtherSlotId, Sample.SealedId, Sample.OtherAgentId, Sample.BookedAt))
            .When(past => Decide(past))
            .ThenParts(("slotIds", 1))
            .OfPart("slotIds", 1)
            .ThenRefused(Slot.Full);

    [Fact]
    public void Each_keeps_the_last_day_of_its_delay_after_the_hearing_and_is_booked_however_late()
    {
        var hearing = new HearingDay(new(2027, 5, 17), LegalDelays.BuiltIn);

        Given(AtTheJudge, AtTheSpip, Sample.PersonWithMobile)
            .When(past => BookPair.Decide(HalvesIn(past), past.Person, SameTime.Nothing, Command with { Hearing = hearing }))
            .Then(
                Sample.SeatTaken,
                Judge with { HearingOn = hearing.On, ReceiveBy = new(2027, 6, 6) },
                Sample.SummonsPlanned,
                Sample.SeatTakenByOther with { SlotId = Sample.OtherSlotId },
                Spip with { HearingOn = hearing.On, ReceiveBy = new(2027, 6, 16) },
                RemindersOfSpip)
            .AndAgainNothing();
    }

    [Fact]
    public void A_refused_half_refuses_the_whole() =>
        Given(AtTheJudge, AtTheSpip, Sample.PersonWithMobile, Sample.SlotClosed)
            .When(past => Decide(past))
            .ThenRefused(BookPair.NotBoth);

    [Theory]
    [InlineData(ConvocationKind.HearingSpip, ConvocationKind.HearingSpip)]
    [InlineData(ConvocationKind.HearingSap, ConvocationKind.SapDdse)]
    [InlineData(ConvocationKind.SpipFollowUp, ConvocationKind.HearingSpip)]
    public void One_is_at_the_judge_s_and_the_other_at_the_spip(ConvocationKind one, ConvocationKind other) =>
        Given(AtTheJudge with { Kind = one }, AtTheSpip with { Kind = other }, Sample.PersonWithMobile)
            .When(past => Decide(past))
            .ThenRefused(BookPair.NotAPair);

    [Fact]
    public void Both_at_one_hour_are_refused_unless_the_agent_says_so() =>
        Given(AtTheJudge, AtTheSpip with { StartsAt = Sample.StartsAt }, Sample.PersonWithMobile)
            .When(past => Decide(past))
            .OfPart("slotIds", 1)
            .ThenRefused(SameTime.PersonOverlap);

    private static ConvocationMessagesPlanned RemindersOfSpip => Sample.SummonsPlanned with
    {
        ConvocationId = Sample.OtherConvocationId,
        StartsAt = Sample.OtherStartsAt,
        Messages =
        [
            .. new MessagePlan(Sample.OtherConvocationId, Round: 0, Sample.OtherStartsAt, Sample.Paris)
                .ForDate(MessageRole.Summons, Telling.NowAndRemind, Sample.BookedAt)
                .Where(text => text.Role == MessageRole.Reminder),
        ],
    };

    private static Decision Decide(Past past) => BookPair.Decide(HalvesIn(past), past.Person, SameTime.Nothing, Command);

    private static PairHalf[] HalvesIn(Past past) =>
    [
        new(Sample.ConvocationId, past.Any<Convocation>(Sample.ConvocationId), past.Slot),
        new(Sample.OtherConvocationId, past.Any<Convocation>(Sample.OtherConvocationId), past.OtherSlot),
    ];
}
