using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class ReleaseFormerReferentSpec
{
    private static readonly ProbationerReferentAssigned Assigned =
        new(Sample.ProbationerId, Sample.OtherAgentId, AssignedBy: Sample.AgentId, AssignedAt: Sample.BookedAt);

    private static readonly ReleaseFormerReferent Command =
        new(Sample.OtherAgentId, Since: Sample.Before, By: Sample.AgentId, At: Sample.After);

    [Fact]
    public void Whom_somebody_followed_who_has_left_has_no_referent() =>
        Given(Sample.PersonWithMobile, Assigned)
            .When(past => ReleaseFormerReferent.Decide(past.Person, Command))
            .Then(new ProbationerReferentReleased(Sample.ProbationerId, Sample.OtherAgentId, Sample.AgentId, Sample.After))
            .AndAgainNothing();

    [Fact]
    public void The_same_instant_is_before() =>
        Given(Sample.PersonWithMobile, Assigned with { AssignedAt = Command.Since })
            .When(past => ReleaseFormerReferent.Decide(past.Person, Command))
            .Then(new ProbationerReferentReleased(Sample.ProbationerId, Sample.OtherAgentId, Sample.AgentId, Sample.After));

    [Fact]
    public void Whom_the_agent_was_given_since_stays_theirs() =>
        Given(Sample.PersonWithMobile, Assigned with { AssignedAt = Sample.After })
            .When(past => ReleaseFormerReferent.Decide(past.Person, Command))
            .ThenNothing();

    [Fact]
    public void Whom_somebody_else_follows_by_now_keeps_them() =>
        Given(Sample.PersonWithMobile, Assigned with { ReferentId = Sample.AgentId })
            .When(past => ReleaseFormerReferent.Decide(past.Person, Command))
            .ThenNothing();
}
