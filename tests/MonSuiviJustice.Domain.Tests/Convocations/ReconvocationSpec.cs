using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

/// <summary>A booking that replaces a convocation at which the person was not received.</summary>
public sealed class ReconvocationSpec
{
    private static readonly DateTimeOffset Now = Sample.After;

    [Fact]
    public void A_missed_convocation_is_replaced_and_the_new_one_says_which() =>
        Given(Sample.OtherSlot, Sample.PersonWithMobile, Sample.Booked, Sample.Missed)
            .When(Decide)
            .Then(SeatTaken, Reconvoked, Planned)
            .AndAgainNothing();

    [Fact]
    public void An_excused_convocation_is_replaced_too() =>
        Given(Sample.OtherSlot, Sample.PersonWithMobile, Sample.Booked, Sample.ExcusedAfter)
            .When(Decide)
            .Then(SeatTaken, Reconvoked, Planned)
            .AndAgainNothing();

    [Fact]
    public void A_convocation_that_may_still_be_kept_is_not_replaced() =>
        Given(Sample.OtherSlot, Sample.PersonWithMobile, Sample.Booked)
            .When(Decide)
            .ThenRefused(BookConvocation.NothingToReconvoke);

    [Fact]
    public void Somebody_else_does_not_replace_it() =>
        Given(
            Sample.OtherSlot,
            Sample.PersonWithMobile,
            Sample.Booked with { ProbationerId = Sample.OtherProbationerId },
            Sample.Missed with { ProbationerId = Sample.OtherProbationerId })
            .When(Decide)
            .ThenRefused(BookConvocation.NothingToReconvoke);

    private static IFact SeatTaken => Sample.SeatTaken with
    {
        SlotId = Sample.OtherSlotId,
        ConvocationId = Sample.OtherConvocationId,
        TakenAt = Now,
    };

    private static IFact Reconvoked => Sample.Booked with
    {
        ConvocationId = Sample.OtherConvocationId,
        SlotId = Sample.OtherSlotId,
        StartsAt = Sample.OtherStartsAt,
        Reconvokes = Sample.ConvocationId,
        BookedAt = Now,
    };

    private static IFact Planned => new ConvocationMessagesPlanned(
        ConvocationId: Sample.OtherConvocationId,
        ProbationerId: Sample.ProbationerId,
        PlaceId: Sample.PlaceId,
        StartsAt: Sample.OtherStartsAt,
        Messages: new MessagePlan(Sample.OtherConvocationId, 0, Sample.OtherStartsAt, Sample.Paris)
            .ForDate(MessageRole.Summons, Telling.NowAndRemind, Now),
        PlannedAt: Now);

    private static Decision Decide(Past past) => BookConvocation.Decide(
        past.Any<Convocation>(Sample.OtherConvocationId),
        past.OtherSlot,
        past.Person,
        past.Convocation,
        SameTime.Nothing,
        new(Sample.OtherConvocationId, Telling.NowAndRemind, AsReferent: false, Sample.Officer, Now));
}
