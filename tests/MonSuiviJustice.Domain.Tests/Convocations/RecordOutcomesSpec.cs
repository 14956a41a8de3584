using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class RecordOutcomesSpec
{
    private static readonly RecordOutcomes Command = new(Sample.SlotId, Sample.AgentId, Sample.After);

    private static readonly IFact[] Two =
    [
        .. Sample.WholeBooking,
        Sample.Booked with { ConvocationId = Sample.OtherConvocationId },
    ];

    [Fact]
    public void Each_outcome_is_recorded_on_its_own() =>
        Given(Two)
            .When(past => RecordOutcomes.Decide(
                [
                    LineOf(past, ConvocationStatus.Honoured) with { Late = true },
                    Other(LineOf(past, ConvocationStatus.Excused) with { Excuse = ExcuseKind.Health }, past),
                ],
                Command))
            .Then(
                Sample.Honoured with { Late = true },
                Sample.ExcusedAfter with { ConvocationId = Sample.OtherConvocationId })
            .AndAgainNothing();

    [Fact]
    public void Who_was_turned_away_and_who_did_not_come_are_told_apart() =>
        Given(Two)
            .When(past => RecordOutcomes.Decide(
                [
                    LineOf(past, ConvocationStatus.TurnedAway) with { TurnedAwayReason = TurnedAwayReason.AgentAbsent },
                    Other(LineOf(past, ConvocationStatus.Missed), past),
                ],
                Command))
            .Then(
                Sample.TurnedAway,
                Sample.Missed with { ConvocationId = Sample.OtherConvocationId, TellPerson = false })
            .AndAgainNothing();

    [Fact]
    public void One_that_cannot_be_recorded_stops_them_all() =>
        Given([.. Two, Sample.Cancelled])
            .When(past => RecordOutcomes.Decide(
                [LineOf(past, ConvocationStatus.Honoured), Other(LineOf(past, ConvocationStatus.Honoured), past)],
                Command))
            .ThenRefused(RecordOutcomes.NotAll);

    [Fact]
    public void A_convocation_of_another_slot_has_no_outcome_here() =>
        Given(Two)
            .When(past => RecordOutcomes.DecideOne(
                LineOf(past, ConvocationStatus.Honoured),
                Command with { SlotId = Sample.OtherSlotId }))
            .ThenRefused(RecordOutcomes.OtherSlot);

    [Fact]
    public void What_changed_since_the_agent_looked_is_not_recorded() =>
        Given(Two)
            .When(past => RecordOutcomes.DecideOne(
                LineOf(past, ConvocationStatus.Honoured) with { Revision = 7 },
                Command))
            .ThenRefused(RecordOutcomes.Changed);

    [Fact]
    public void An_excuse_says_what_it_is() =>
        Given(Two)
            .When(past => RecordOutcomes.DecideOne(LineOf(past, ConvocationStatus.Excused), Command))
            .ThenRefused(RecordOutcomes.ExcuseMissing);

    [Theory]
    [InlineData(ConvocationStatus.Booked)]
    [InlineData(ConvocationStatus.Cancelled)]
    public void Not_every_status_is_an_outcome(ConvocationStatus status) =>
        Given(Two)
            .When(past => RecordOutcomes.DecideOne(LineOf(past, status), Command))
            .ThenRefused(CorrectOutcome.NotAnOutcome);

    private static SessionLine LineOf(Past past, ConvocationStatus outcome) => new(
        past.Convocation,
        Revision: past.Convocation.Revision,
        past.Person,
        outcome,
        Late: false,
        TurnedAwayReason: null,
        Excuse: null,
        TellPerson: false);

    private static SessionLine Other(SessionLine line, Past past) =>
        line with { Convocation = past.The<Convocation>(Sample.OtherConvocationId) };
}
