using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class RecordAbsenceSpec
{
    private static readonly RecordAbsence Command = new(TellPerson: true, Sample.AgentId, Sample.After);

    [Fact]
    public void A_person_who_did_not_come_is_recorded_once_and_told_what_to_do() =>
        Given(Sample.PersonWithMobile, Sample.Booked, Sample.SummonsPlanned)
            .When(past => Decide(past, Command))
            .Then(Sample.Missed, Sample.Planned(Sample.After, Sample.PlanOf(round: 1).ForAbsence(Sample.After)))
            .AndAgainNothing();

    [Fact]
    public void The_agent_may_record_a_miss_without_a_text() =>
        Given(Sample.PersonWithMobile, Sample.Booked)
            .When(past => Decide(past, Command with { TellPerson = false }))
            .Then(Sample.Missed with { TellPerson = false })
            .AndAgainNothing();

    [Fact]
    public void A_person_without_a_mobile_is_told_nothing() =>
        Given(Sample.PersonWithoutMobile, Sample.Booked)
            .When(past => Decide(past, Command))
            .Then(Sample.Missed with { TellPerson = null })
            .AndAgainNothing();

    [Fact]
    public void Nobody_is_absent_before_the_start() =>
        Given(Sample.PersonWithMobile, Sample.Booked)
            .When(past => Decide(past, Command with { At = Sample.StartsAt.AddSeconds(-1) }))
            .ThenRefused(RecordAttendance.NotStarted);

    [Fact]
    public void Nobody_misses_a_cancelled_convocation() =>
        Given(Sample.PersonWithMobile, Sample.Booked, Sample.Cancelled)
            .When(past => Decide(past, Command))
            .ThenRefused(RecordAttendance.Cancelled);

    [Theory]
    [InlineData(ConvocationStatus.Honoured)]
    [InlineData(ConvocationStatus.TurnedAway)]
    [InlineData(ConvocationStatus.Excused)]
    public void An_outcome_is_not_overwritten_by_another(ConvocationStatus outcome) =>
        Given(Sample.PersonWithMobile, Sample.Booked, Sample.Ended(outcome))
            .When(past => Decide(past, Command))
            .ThenRefused(CancelConvocation.OutcomeRecorded);

    private static Decision Decide(Past past, RecordAbsence command) =>
        RecordAbsence.Decide(past.Convocation, past.Person, command);
}
