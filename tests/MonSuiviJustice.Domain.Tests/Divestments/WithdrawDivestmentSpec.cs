using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Divestments;

public sealed class WithdrawDivestmentSpec
{
    [Fact]
    public void Whoever_asked_takes_it_back_once() =>
        Given(Sample.PendingDivestment)
            .When(Decide)
            .Then(Sample.DivestmentWithdrawn, Closed)
            .AndAgainNothing();

    [Fact]
    public void And_ceases_to_follow_if_it_did_only_since_then() =>
        Given(
        [
            .. Sample.PendingDivestment[..2],
            Sample.DivestmentRequested with { AddedAtOnce = [Sample.OtherSpip] },
            Sample.DivestmentOpened,
            Sample.FollowingChanged with { Added = [Sample.OtherSpip], Reason = FollowingReason.Divestment },
        ])
            .When(Decide)
            .Then(
                Sample.DivestmentWithdrawn,
                new ProbationerFollowingChanged(
                    Sample.ProbationerId, [], [Sample.OtherSpip], FollowingReason.Divestment, Sample.OtherAgentId, Sample.Before),
                Closed);

    [Fact]
    public void What_has_ended_is_not_taken_back() =>
        Given([.. Sample.PendingDivestment, Sample.DivestmentAnswered(Sample.Court, DivestmentAnswer.Refused)])
            .When(Decide)
            .ThenRefused(AnswerDivestment.Ended);

    private static IFact Closed => Sample.DivestmentClosed with { ClosedBy = Sample.OtherAgentId };

    private static Decision Decide(Past past) =>
        WithdrawDivestment.Decide(past.Divestment, past.Person, new(Sample.OtherAgentId, Sample.Before));
}
