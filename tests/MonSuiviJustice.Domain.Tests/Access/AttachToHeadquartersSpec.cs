using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class AttachToHeadquartersSpec
{
    private static readonly IFact[] Facts =
    [
        Sample.SpipRegistered, Sample.CourtRegistered, Sample.SpipRegistered with { ServiceCode = Sample.OtherSpip },
        Sample.AgentRegistered,
    ];

    [Fact]
    public void An_agent_works_for_all_antennas_of_a_SPIP() =>
        Given(Facts)
            .When(past => Decide(past, Sample.OtherSpip))
            .Then(Sample.AgentHeadquartersChanged)
            .AndAgainNothing();

    [Fact]
    public void And_for_one_service_again() =>
        Given([.. Facts, Sample.AgentHeadquartersChanged])
            .When(past => Decide(past, headquarters: null))
            .Then(Sample.AgentHeadquartersChanged with { HeadquartersCode = null })
            .AndAgainNothing();

    [Fact]
    public void Whoever_is_called_into_another_service_leaves_the_headquarters() => Assert.Null(
        Agent.Evolve(
            Agent.Evolve(Agent.Evolve(null, Sample.AgentRegistered), Sample.AgentHeadquartersChanged),
            Sample.AgentPosted).HeadquartersCode);

    [Fact]
    public void A_court_is_nobody_s_headquarters() =>
        Given(Facts)
            .When(past => Decide(past, Sample.Court))
            .ThenRefused(AttachToHeadquarters.NoHeadquarters);

    [Fact]
    public void Neither_is_an_antenna() =>
        Given([.. Facts, Sample.SpipAttached])
            .When(past => Decide(past, Sample.Spip))
            .ThenRefused(AttachToHeadquarters.NoHeadquarters);

    [Fact]
    public void A_judge_belongs_to_none() =>
        Given([.. Facts[..3], Sample.AgentRegistered with { Role = AgentRole.SentenceJudge }])
            .When(past => Decide(past, Sample.OtherSpip))
            .ThenRefused(AttachToHeadquarters.NoHeadquarters);

    [Fact]
    public void Nor_does_whoever_has_left() =>
        Given([.. Facts, Sample.AgentDeactivated])
            .When(past => Decide(past, Sample.OtherSpip))
            .ThenRefused(DeactivateAgent.Gone);

    private static Decision Decide(Past past, string? headquarters) => AttachToHeadquarters.Decide(
        past.The<Agent>(Sample.OtherAgentId),
        new(headquarters is null ? null : past.The<Service>(Service.IdOf(headquarters)), Sample.AgentId, Sample.BookedAt));
}
