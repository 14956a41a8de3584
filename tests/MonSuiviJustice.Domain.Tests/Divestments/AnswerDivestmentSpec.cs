using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Divestments;

public sealed class AnswerDivestmentSpec
{
    private static readonly AnswerDivestment Yes = new(
        Sample.Court, DivestmentReply.Accepted, IsComplete: true, SealedId: null, InPlace: false, Sample.AgentId, Sample.Before);

    private static readonly AnswerDivestment No = Yes with { Reply = DivestmentReply.Refused };

    private static readonly IFact SpipAccepted = Sample.DivestmentAnswered(Sample.Spip);

    [Fact]
    public void One_of_two_has_said_yes() =>
        Given(Sample.PendingDivestment)
            .When(past => Decide(past, Yes with { ServiceCode = Sample.Spip }))
            .Then(SpipAccepted)
            .AndAgainNothing();

    [Fact]
    public void When_all_have_the_follow_up_goes_over_and_the_referent_is_released() =>
        Given([.. Sample.PendingDivestment, SpipAccepted, Sample.ReferentAssigned])
            .When(past => Decide(past, Yes))
            .Then(
                Sample.DivestmentAnswered(Sample.Court),
                Sample.DivestmentAccepted(),
                TakenOver,
                Sample.ReferentReleased with { ReleasedBy = Sample.OtherAgentId },
                Sample.DivestmentClosed)
            .AndAgainNothing();

    [Theory]
    [InlineData(DivestmentAnswer.Ignored)]
    [InlineData(DivestmentAnswer.AutoAccepted)]
    public void A_service_that_is_not_waited_for_stands_in_nobodys_way(DivestmentAnswer ofSpip) =>
        Given(Asked(ofSpip, DivestmentAnswer.Pending))
            .When(past => Decide(past, Yes))
            .Then(Sample.DivestmentAnswered(Sample.Court), Sample.DivestmentAccepted(), TakenOver, Sample.DivestmentClosed);

    [Fact]
    public void In_the_place_of_a_service_where_nobody_can_an_administrator_answers() =>
        Given(Asked(DivestmentAnswer.Ignored, DivestmentAnswer.Ignored))
            .When(past => Decide(past, Yes with { InPlace = true }))
            .Then(
                Sample.DivestmentAnswered(Sample.Court) with { InPlace = true },
                Sample.DivestmentAccepted(),
                TakenOver,
                Sample.DivestmentClosed);

    [Fact]
    public void One_refusal_ends_it_for_all_and_nobody_loses_the_person()
    {
        var past = Past.Of([.. Sample.PendingDivestment, SpipAccepted]);
        var facts = Decide(past, No).Facts;
        var after = past.Then(facts);

        Assert.Equal([Sample.DivestmentAnswered(Sample.Court, DivestmentAnswer.Refused), Sample.DivestmentClosed], facts);
        Assert.Equal(DivestmentOutcome.Refused, after.Divestment.Outcome);
        Assert.Equal([Sample.Spip, Sample.Court], after.Person.Following.Select(it => it.ServiceCode));
        Assert.Empty(Decide(after, No).Facts);
    }

    [Fact]
    public void The_answers_that_were_still_expected_are_not_any_more()
    {
        var after = Past.Of([.. Sample.PendingDivestment, Sample.DivestmentAnswered(Sample.Court, DivestmentAnswer.Refused)]);

        Assert.Equal([DivestmentAnswer.Ignored, DivestmentAnswer.Refused], after.Divestment.Requests.Select(it => it.Answer));
        Assert.Empty(after.Divestment.Expected);
    }

    /// <summary>Known flaw of the predecessor: a court of both jurisdictions was lost by a refusal.</summary>
    [Fact]
    public void A_refusal_takes_away_only_who_followed_since_the_request()
    {
        var past = Past.Of(
        [
            .. Sample.PendingDivestment[..2],
            Sample.DivestmentRequested with
            {
                Destinations = [Sample.OtherSpip, Sample.Court],
                AddedAtOnce = [Sample.OtherSpip],
                Requests = [new(Sample.Spip, DivestmentAnswer.Pending)],
            },
            Sample.DivestmentOpened,
            Sample.FollowingChanged with { Added = [Sample.OtherSpip], Reason = FollowingReason.Divestment },
        ]);
        var after = past.Then(Decide(past, No with { ServiceCode = Sample.Spip }).Facts);

        Assert.Equal([Sample.Spip, Sample.Court], after.Person.Following.Select(it => it.ServiceCode));
    }

    [Fact]
    public void An_incomplete_file_is_repaired_before_it_is_taken_over() =>
        Given(Sample.PendingDivestment)
            .When(past => Decide(past, Yes with { IsComplete = false }))
            .ThenRefused(AnswerDivestment.Incomplete);

    [Fact]
    public void To_refuse_it_nothing_need_be_repaired() =>
        Given(Sample.PendingDivestment)
            .When(past => Decide(past, No with { IsComplete = false, SealedId = Sample.SealedId }))
            .Then(
                Sample.DivestmentAnswered(Sample.Court, DivestmentAnswer.Refused) with { SealedId = Sample.SealedId },
                Sample.DivestmentClosed);

    [Fact]
    public void Nobody_gives_away_whoever_was_marked_JAPAT_meanwhile() =>
        Given([.. Sample.PendingDivestment, Sample.JapatMarked])
            .When(past => Decide(past, Yes))
            .ThenRefused(RequestDivestment.Japat);

    [Fact]
    public void A_service_that_was_not_asked_does_not_answer() =>
        Given(Sample.PendingDivestment)
            .When(past => Decide(past, Yes with { ServiceCode = Sample.OtherSpip }))
            .ThenRefused(AnswerDivestment.NotAsked);

    [Fact]
    public void Nobody_answers_otherwise_the_second_time() =>
        Given([.. Sample.PendingDivestment, SpipAccepted])
            .When(past => Decide(past, No with { ServiceCode = Sample.Spip }))
            .ThenRefused(AnswerDivestment.Answered);

    [Fact]
    public void Nor_after_the_end() =>
        Given([.. Sample.PendingDivestment, Sample.DivestmentWithdrawn])
            .When(past => Decide(past, Yes))
            .ThenRefused(AnswerDivestment.Ended);

    private static ProbationerFollowingChanged TakenOver => new(
        Sample.ProbationerId,
        Added: [Sample.OtherSpip, Sample.OtherCourt],
        Removed: [Sample.Spip, Sample.Court],
        FollowingReason.Divestment,
        ChangedBy: Sample.OtherAgentId,
        ChangedAt: Sample.Before);

    private static IFact[] Asked(DivestmentAnswer ofSpip, DivestmentAnswer ofCourt) =>
    [
        .. Sample.PendingDivestment[..2],
        Sample.DivestmentRequested with { Requests = [new(Sample.Spip, ofSpip), new(Sample.Court, ofCourt)] },
        Sample.DivestmentOpened,
    ];

    private static Decision Decide(Past past, AnswerDivestment command) =>
        AnswerDivestment.Decide(past.Divestment, past.Person, [], command);
}
