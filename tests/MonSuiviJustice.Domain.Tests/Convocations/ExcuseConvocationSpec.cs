using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class ExcuseConvocationSpec
{
    private static readonly ExcuseConvocation Command = new(ExcuseKind.Health, Sample.AgentId, Sample.Before);

    [Fact]
    public void An_excuse_in_advance_frees_the_seat_for_somebody_else() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Command))
            .Then(Sample.ExcusedBefore, Sample.SeatFreed)
            .AndAgainNothing();

    [Fact]
    public void An_excuse_afterwards_frees_nothing() =>
        Given(Sample.Booked)
            .When(past => Decide(past, Command with { At = Sample.After }))
            .Then(Sample.ExcusedAfter)
            .AndAgainNothing();

    [Fact]
    public void Somebody_excused_is_owed_no_text() => Assert.Empty(
        Past.Of([Sample.Booked, Sample.SummonsPlanned, Sample.ExcusedBefore]).Convocation.Pending);

    [Fact]
    public void A_cancelled_convocation_needs_no_excuse() =>
        Given(Sample.Booked, Sample.Cancelled)
            .When(past => Decide(past, Command))
            .ThenRefused(RecordAttendance.Cancelled);

    [Theory]
    [InlineData(ConvocationStatus.Honoured)]
    [InlineData(ConvocationStatus.TurnedAway)]
    [InlineData(ConvocationStatus.Missed)]
    public void An_outcome_is_not_overwritten_by_another(ConvocationStatus outcome) =>
        Given(Sample.Booked, Sample.Ended(outcome))
            .When(past => Decide(past, Command with { At = Sample.After }))
            .ThenRefused(CancelConvocation.OutcomeRecorded);

    private static Decision Decide(Past past, ExcuseConvocation command) =>
        ExcuseConvocation.Decide(past.Convocation, command);
}
