using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

/// <summary>Undoing an excuse in advance is told apart, in <see cref="ExcuseUndoneSpec"/>.</summary>
public sealed class CorrectOutcomeSpec
{
    private static readonly ConvocationStatus[] Outcomes =
        [ConvocationStatus.Honoured, ConvocationStatus.TurnedAway, ConvocationStatus.Missed, ConvocationStatus.Excused];

    public static TheoryData<ConvocationStatus, ConvocationStatus> Corrections => [.. from wrong in Outcomes
        from right in Outcomes.Append(ConvocationStatus.Booked)
        where wrong != right
        select new TheoryDataRow<ConvocationStatus, ConvocationStatus>(wrong, right)];

    [Theory]
    [MemberData(nameof(Corrections))]
    public void Any_outcome_is_corrected_once_and_both_stay(ConvocationStatus wrong, ConvocationStatus right) =>
        Given([.. Sample.WholeBooking, Sample.Ended(wrong)])
            .When(past => Decide(past, To(right)))
            .Then(Sample.Corrected(wrong, right))
            .AndAgainNothing();

    [Fact]
    public void Who_was_excused_in_advance_and_came_all_the_same_has_come() =>
        Given([.. Sample.WholeBooking, Sample.ExcusedBefore, Sample.SeatFreed])
            .When(past => Decide(past, To(ConvocationStatus.Honoured)))
            .Then(Sample.Corrected(ConvocationStatus.Excused, ConvocationStatus.Honoured))
            .AndAgainNothing();

    [Fact]
    public void A_miss_that_is_corrected_is_not_told_any_more()
    {
        var missed = Past.Of(
        [
            .. Sample.WholeBooking,
            Sample.Missed,
            Sample.Planned(Sample.After, Sample.PlanOf(round: 1).ForAbsence(Sample.After)),
        ]);

        var corrected = missed.Then(Decide(missed, To(ConvocationStatus.Honoured)).Facts).Convocation;

        Assert.NotEmpty(missed.Convocation.Pending);
        Assert.Empty(corrected.Pending);
    }

    [Fact]
    public void Nobody_has_come_before_the_start() =>
        Given([.. Sample.WholeBooking, Sample.ExcusedBefore, Sample.SeatFreed])
            .When(past => Decide(past, To(ConvocationStatus.Honoured) with { At = Sample.Before }))
            .ThenRefused(RecordAttendance.NotStarted);

    [Fact]
    public void A_correction_does_not_cancel() =>
        Given([.. Sample.WholeBooking, Sample.Missed])
            .When(past => Decide(past, To(ConvocationStatus.Cancelled)))
            .ThenRefused(CorrectOutcome.NotAnOutcome);

    [Fact]
    public void A_cancellation_is_final() =>
        Given([.. Sample.WholeBooking, Sample.Cancelled])
            .When(past => Decide(past, To(ConvocationStatus.Booked)))
            .ThenRefused(RecordAttendance.Cancelled);

    [Fact]
    public void Without_an_outcome_there_is_nothing_to_correct() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, To(ConvocationStatus.Honoured)))
            .ThenRefused(CorrectOutcome.NothingToCorrect);

    [Fact]
    public void What_is_still_to_be_recorded_stays_so() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, To(ConvocationStatus.Booked)))
            .ThenNothing();

    private static CorrectOutcome To(ConvocationStatus status) =>
        new(status, Telling: null, Sample.AgentId, Sample.After);

    private static Decision Decide(Past past, CorrectOutcome command) =>
        CorrectOutcome.Decide(past.Convocation, past.Slot, past.Person, SameTime.Nothing, command);
}
