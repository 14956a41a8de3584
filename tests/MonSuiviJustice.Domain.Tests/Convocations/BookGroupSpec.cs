using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class BookGroupSpec
{
    private static readonly IFact[] TwoPeopleAndTwoSeats =
    [
        Sample.PersonWithMobile,
        Sample.PersonWithMobile with { ProbationerId = Sample.OtherProbationerId },
        Sample.SlotWithOneSeat with { Capacity = 2 },
    ];

    private static readonly IFact OtherBooked = Sample.Booked with
    {
        ConvocationId = Sample.OtherConvocationId,
        ProbationerId = Sample.OtherProbationerId,
    };

    private static readonly IFact OtherPlanned = Sample.SummonsPlanned with
    {
        ConvocationId = Sample.OtherConvocationId,
        ProbationerId = Sample.OtherProbationerId,
        Messages = new MessagePlan(Sample.OtherConvocationId, Round: 0, Sample.StartsAt, Sample.Paris)
            .ForDate(MessageRole.Summons, Telling.NowAndRemind, Sample.BookedAt),
    };

    [Fact]
    public void Each_has_a_convocation_and_a_seat_of_their_own() =>
        Given(TwoPeopleAndTwoSeats)
            .When(past => Decide(past, partly: false))
            .Then(
                Sample.SeatTaken, Sample.Booked, Sample.SummonsPlanned,
                Sample.SeatTakenByOther, OtherBooked, OtherPlanned)
            .AndAgainNothing();

    [Fact]
    public void When_one_cannot_be_convened_nobody_is() =>
        Given([.. TwoPeopleAndTwoSeats[..2], Sample.SlotWithOneSeat])
            .When(past => Decide(past, partly: false))
            .ThenRefused(BookGroup.NotEverybody);

    [Fact]
    public void Those_who_can_be_are_when_the_agent_says_so() =>
        Given([.. TwoPeopleAndTwoSeats[..2], Sample.SlotWithOneSeat])
            .When(past => Decide(past, partly: true))
            .Then(Sample.SeatTaken, Sample.Booked, Sample.SummonsPlanned)
            .AndAgainNothing();

    [Fact]
    public void Each_is_told_why_not()
    {
        var past = Past.Of([.. TwoPeopleAndTwoSeats[..2], Sample.SlotWithOneSeat]);

        var answers = BookGroup.AnswersFor(past.Slot, Members(past), Command(partly: false));

        Assert.Equal([Sample.ProbationerId, Sample.OtherProbationerId], answers.Select(answer => answer.ProbationerId));
        Assert.Equal([null, Slot.Full], answers.Select(answer => answer.Refusal));
    }

    private static Decision Decide(Past past, bool partly) =>
        BookGroup.Decide(past.Slot, Members(past), Command(partly));

    private static BookGroup Command(bool partly) => new(partly, Sample.Officer, Sample.BookedAt);

    private static GroupMember[] Members(Past past) =>
    [
        MemberOf(past, Sample.ProbationerId, Sample.ConvocationId),
        MemberOf(past, Sample.OtherProbationerId, Sample.OtherConvocationId),
    ];

    private static GroupMember MemberOf(Past past, Guid personId, Guid convocationId) => new(
        convocationId,
        past.Any<Convocation>(convocationId),
        past.The<Probationer>(personId),
        Telling.NowAndRemind,
        SameTime.Nothing);
}
