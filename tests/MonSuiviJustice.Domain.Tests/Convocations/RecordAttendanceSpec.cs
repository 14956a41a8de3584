using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class RecordAttendanceSpec
{
    private static readonly RecordAttendance Command = new(Arrival.OnTime, null, Sample.AgentId, Sample.After);

    [Fact]
    public void A_person_who_came_is_recorded_once() =>
        Given(Sample.Booked)
            .When(past => Decide(past, Command))
            .Then(Sample.Honoured)
            .AndAgainNothing();

    [Fact]
    public void A_person_who_came_late_has_come() =>
        Given(Sample.Booked)
            .When(past => Decide(past, Command with { Arrival = Arrival.Late }))
            .Then(Sample.Honoured with { Late = true })
            .AndAgainNothing();

    [Theory]
    [InlineData(TurnedAwayReason.AgentAbsent)]
    [InlineData(TurnedAwayReason.PremisesClosed)]
    [InlineData(TurnedAwayReason.Strike)]
    [InlineData(TurnedAwayReason.TooLate)]
    public void A_person_who_came_and_was_not_received_is_not_absent(TurnedAwayReason reason) =>
        Given(Sample.Booked)
            .When(past => Decide(past, Command with { Arrival = Arrival.TurnedAway, Reason = reason }))
            .Then(Sample.TurnedAway with { Reason = reason })
            .AndAgainNothing();

    [Fact]
    public void Who_turns_somebody_away_says_why() =>
        Given(Sample.Booked)
            .When(past => Decide(past, Command with { Arrival = Arrival.TurnedAway }))
            .ThenRefused(RecordAttendance.ReasonMissing);

    [Fact]
    public void Nobody_has_come_before_the_start() =>
        Given(Sample.Booked)
            .When(past => Decide(past, Command with { At = Sample.StartsAt.AddSeconds(-1) }))
            .ThenRefused(RecordAttendance.NotStarted);

    [Fact]
    public void At_the_very_start_somebody_may_have_come() =>
        Given(Sample.Booked)
            .When(past => Decide(past, Command with { At = Sample.StartsAt }))
            .Then(Sample.Honoured with { RecordedAt = Sample.StartsAt })
            .AndAgainNothing();

    [Fact]
    public void A_cancelled_convocation_has_no_outcome() =>
        Given(Sample.Booked, Sample.Cancelled)
            .When(past => Decide(past, Command))
            .ThenRefused(RecordAttendance.Cancelled);

    [Theory]
    [InlineData(ConvocationStatus.TurnedAway)]
    [InlineData(ConvocationStatus.Missed)]
    [InlineData(ConvocationStatus.Excused)]
    public void An_outcome_is_not_overwritten_by_another(ConvocationStatus outcome) =>
        Given(Sample.Booked, Sample.Ended(outcome))
            .When(past => Decide(past, Command))
            .ThenRefused(CancelConvocation.OutcomeRecorded);

    private static Decision Decide(Past past, RecordAttendance command) =>
        RecordAttendance.Decide(past.Convocation, command);
}
