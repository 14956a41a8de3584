using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class CancelConvocationSpec
{
    private static readonly CancelConvocation Command =
        new(CancellationReason.ServiceUnavailable, TellPerson: true, Sample.AgentId, Sample.Before);

    [Fact]
    public void A_booked_convocation_is_cancelled_once_its_seat_freed_and_the_person_told() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Command))
            .Then(
                Sample.Cancelled,
                Sample.SeatFreed,
                Sample.Planned(Sample.Before, Sample.PlanOf(round: 1).ForCancellation(Sample.Before)))
            .AndAgainNothing();

    [Fact]
    public void The_agent_may_cancel_without_a_text() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Command with { TellPerson = false }))
            .Then(Sample.Cancelled with { TellPerson = false }, Sample.SeatFreed)
            .AndAgainNothing();

    [Fact]
    public void The_agent_says_whether_a_person_with_a_mobile_is_told() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Command with { TellPerson = null }))
            .ThenRefused(BookConvocation.TellingMissing);

    [Fact]
    public void A_person_without_a_mobile_is_told_nothing() =>
        Given(Sample.PersonWithoutMobile, Sample.SlotWithOneSeat, Sample.SeatTaken, Sample.Booked)
            .When(past => Decide(past, Command))
            .Then(Sample.Cancelled with { TellPerson = null }, Sample.SeatFreed)
            .AndAgainNothing();

    [Fact]
    public void What_was_owed_is_called_off_and_only_the_cancellation_is_told()
    {
        var past = Past.Of(Sample.WholeBooking);

        var cancelled = past.Then(Decide(past, Command).Facts).Convocation;

        Assert.Equal(Sample.PlanOf(round: 1).ForCancellation(Sample.Before), cancelled.Pending);
        Assert.Empty(cancelled.Overdue);
    }

    [Fact]
    public void A_convocation_that_has_started_is_not_cancelled() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Command with { At = Sample.StartsAt }))
            .ThenRefused(CancelConvocation.AlreadyStarted);

    [Theory]
    [InlineData(ConvocationStatus.Honoured)]
    [InlineData(ConvocationStatus.TurnedAway)]
    [InlineData(ConvocationStatus.Missed)]
    [InlineData(ConvocationStatus.Excused)]
    public void An_outcome_is_not_cancelled(ConvocationStatus outcome) =>
        Given([.. Sample.WholeBooking, Sample.Ended(outcome)])
            .When(past => Decide(past, Command with { At = Sample.After }))
            .ThenRefused(CancelConvocation.OutcomeRecorded);

    private static Decision Decide(Past past, CancelConvocation command) =>
        CancelConvocation.Decide(past.Convocation, past.Person, command);
}
