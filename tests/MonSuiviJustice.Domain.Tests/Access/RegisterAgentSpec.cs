using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class RegisterAgentSpec
{
    private static readonly RegisterAgent Command = new(
        AgentId: Sample.OtherAgentId,
        Role: AgentRole.ProbationOfficer,
        ServiceCode: Sample.Spip,
        ServiceType: ServiceType.Spip,
        Registrar: Sample.AgentWith(AgentRole.LocalAdministrator),
        At: Sample.BookedAt);

    [Fact]
    public void An_agent_is_registered_once() =>
        Given()
            .When(past => Decide(past, Command))
            .Then(Sample.AgentRegistered)
            .AndAgainNothing();

    [Fact]
    public void An_agent_is_not_given_another_role_by_the_way() =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command with { Role = AgentRole.ProbationDirector }))
            .ThenRefused(RegisterAgent.OtherRole);

    [Fact]
    public void An_agent_does_not_change_service_by_the_way() =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command with { ServiceCode = Sample.Court }))
            .ThenRefused(RegisterAgent.OtherRole);

    [Fact]
    public void Whoever_has_left_does_not_come_back_by_the_way() =>
        Given(Sample.AgentRegistered, Sample.AgentDeactivated)
            .When(past => Decide(past, Command))
            .ThenRefused(DeactivateAgent.Gone);

    [Fact]
    public void A_court_has_no_probation_officer() =>
        Given()
            .When(past => Decide(past, Command with { ServiceType = ServiceType.Court }))
            .ThenRefused(ChangeRole.Misfit);

    [Theory]
    [InlineData(AgentRole.CentralAdministrator)]
    [InlineData(AgentRole.Auditor)]
    [InlineData(AgentRole.Analyst)]
    public void A_local_administrator_gives_nobody_a_role_that_sees_the_whole_country(AgentRole role) =>
        Given()
            .When(past => Decide(past, Command with { Role = role }))
            .ThenRefused(RegisterAgent.NationalRole);

    [Theory]
    [InlineData(AgentRole.EnforcementOfficeDirector)]
    [InlineData(AgentRole.SentenceClerkDirector)]
    public void A_director_makes_nobody_a_local_administrator(AgentRole director) =>
        Given()
            .When(past => Decide(past, Command with
            {
                Role = AgentRole.LocalAdministrator,
                Registrar = Sample.AgentWith(director),
            }))
            .ThenRefused(ChangeRole.Above);

    [Fact]
    public void A_central_administrator_registers_another_one() =>
        Given()
            .When(past => Decide(past, Command with
            {
                Role = AgentRole.CentralAdministrator,
                Registrar = Sample.AgentWith(AgentRole.CentralAdministrator),
            }))
            .Then(Sample.AgentRegistered with { Role = AgentRole.CentralAdministrator })
            .AndAgainNothing();

    private static Decision Decide(Past past, RegisterAgent command) =>
        RegisterAgent.Decide(past.Any<Agent>(Sample.OtherAgentId), command);
}
