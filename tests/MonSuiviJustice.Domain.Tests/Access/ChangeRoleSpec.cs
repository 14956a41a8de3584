using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class ChangeRoleSpec
{
    private static readonly ChangeRole Command =
        new(AgentRole.Educator, ServiceType.Spip, Sample.AgentWith(AgentRole.LocalAdministrator), Sample.BookedAt);

    [Fact]
    public void An_agent_does_something_else_from_now_on() =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command))
            .Then(Sample.AgentRoleChanged)
            .AndAgainNothing();

    [Fact]
    public void A_role_of_a_court_does_not_exist_in_a_spip() =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command with { Role = AgentRole.SentenceJudge }))
            .ThenRefused(ChangeRole.Misfit);

    [Fact]
    public void Nobody_changes_their_own_role() =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command with { ChangedBy = past.The<Agent>(Sample.OtherAgentId) }))
            .ThenRefused(ChangeRole.Own);

    [Theory]
    [InlineData(AgentRole.LocalAdministrator, AgentRole.CentralAdministrator)]
    [InlineData(AgentRole.SentenceClerkDirector, AgentRole.LocalAdministrator)]
    [InlineData(AgentRole.EnforcementOfficeDirector, AgentRole.Auditor)]
    [InlineData(AgentRole.ProbationDirector, AgentRole.Educator)]
    public void Nobody_gives_a_role_above_their_own_means(AgentRole manager, AgentRole role) =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command with { Role = role, ChangedBy = Sample.AgentWith(manager) }))
            .ThenRefused(ChangeRole.Above);

    [Fact]
    public void A_director_does_not_unmake_a_local_administrator() =>
        Given(Sample.AgentRegistered with { Role = AgentRole.LocalAdministrator })
            .When(past => Decide(past, Command with { ChangedBy = Sample.AgentWith(AgentRole.SentenceClerkDirector) }))
            .ThenRefused(ChangeRole.Above);

    [Fact]
    public void Whoever_has_left_has_no_role_to_change() =>
        Given(Sample.AgentRegistered, Sample.AgentDeactivated)
            .When(past => Decide(past, Command))
            .ThenRefused(DeactivateAgent.Gone);

    [Fact]
    public void Every_role_of_an_agent_is_at_work_in_one_type_of_service() => Assert.All(
        Enum.GetValues<AgentRole>().Where(role => !RoleTable.IsNational(role) && role != AgentRole.LocalAdministrator),
        role => Assert.NotEqual(RoleTable.Fits(role, ServiceType.Court), RoleTable.Fits(role, ServiceType.Spip)));

    [Fact]
    public void A_local_administrator_works_in_both_and_nowhere_else() => Assert.Equal(
        (true, true, false),
        (RoleTable.Fits(AgentRole.LocalAdministrator, ServiceType.Court),
            RoleTable.Fits(AgentRole.LocalAdministrator, ServiceType.Spip),
            RoleTable.Fits(AgentRole.LocalAdministrator, type: null)));

    private static Decision Decide(Past past, ChangeRole command) =>
        ChangeRole.Decide(past.The<Agent>(Sample.OtherAgentId), command);
}
