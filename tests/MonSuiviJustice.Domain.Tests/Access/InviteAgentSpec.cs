using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class InviteAgentSpec
{
    private static readonly InviteAgent Command = new(
        Sample.OtherAgentId,
        AgentRole.ProbationOfficer,
        Sample.Spip,
        ServiceType.Spip,
        IsHandedOver: false,
        Sample.AgentWith(AgentRole.LocalAdministrator),
        Sample.BookedAt);

    [Fact]
    public void Somebody_new_is_registered_and_let_in() =>
        Given()
            .When(past => Decide(past, Command))
            .Then(Sample.AgentRegistered, Sample.AgentInvited);

    [Fact]
    public void Somebody_who_lost_the_link_is_invited_once_more() =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command with { IsHandedOver = true }))
            .Then(Sample.AgentInvited with { IsHandedOver = true });

    [Fact]
    public void An_agent_of_another_service_is_posted_instead() =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command with { ServiceCode = Sample.OtherSpip }))
            .ThenRefused(InviteAgent.Elsewhere);

    [Fact]
    public void Whoever_has_left_is_let_in_by_no_link() =>
        Given(Sample.AgentRegistered, Sample.AgentDeactivated)
            .When(past => Decide(past, Command))
            .ThenRefused(DeactivateAgent.Gone);

    [Fact]
    public void Nobody_is_given_a_link_by_themselves() =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command with { InvitedBy = Command.InvitedBy with { Id = Sample.OtherAgentId } }))
            .ThenRefused(InviteAgent.Itself);

    [Theory]
    [InlineData(AgentRole.Auditor)]
    [InlineData(AgentRole.CentralAdministrator)]
    public void A_local_administrator_lets_nobody_in_who_sees_the_whole_country(AgentRole role) =>
        Given()
            .When(past => Decide(past, Command with { Role = role }))
            .ThenRefused(RegisterAgent.NationalRole);

    [Fact]
    public void A_role_of_courts_is_given_to_nobody_in_a_spip() =>
        Given()
            .When(past => Decide(past, Command with { Role = AgentRole.SentenceClerk }))
            .ThenRefused(ChangeRole.Misfit);

    private static Decision Decide(Past past, InviteAgent command) =>
        InviteAgent.Decide(past.Any<Agent>(Sample.OtherAgentId), command);
}
