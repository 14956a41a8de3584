using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class ReleaseReferentSpec
{
    [Fact]
    public void The_referent_stops_following_the_person() =>
        Given(Sample.PersonWithMobile, Sample.ReferentAssigned)
            .When(past => ReleaseReferent.Decide(past.Person, new(Sample.Officer, Sample.Before)))
            .Then(Sample.ReferentReleased)
            .AndAgainNothing();

    [Fact]
    public void A_colleague_does_not_decide_that() =>
        Given(Sample.PersonWithMobile, Sample.ReferentAssigned with { ReferentId = Sample.OtherAgentId })
            .When(past => ReleaseReferent.Decide(past.Person, new(Sample.Officer, Sample.Before)))
            .ThenRefused(ReleaseReferent.OfAnother);

    [Theory]
    [InlineData(AgentRole.ProbationDirector)]
    [InlineData(AgentRole.LocalAdministrator)]
    [InlineData(AgentRole.CentralAdministrator)]
    public void Whoever_directs_the_service_does(AgentRole role) =>
        Given(Sample.PersonWithMobile, Sample.ReferentAssigned with { ReferentId = Sample.OtherAgentId })
            .When(past => ReleaseReferent.Decide(past.Person, new(Sample.AgentWith(role), Sample.Before)))
            .Then(Sample.ReferentReleased with { FormerReferentId = Sample.OtherAgentId })
            .AndAgainNothing();
}
