using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class InviteAgentsSpec
{
    private static readonly InviteAgent One = new(
        Sample.OtherAgentId,
        AgentRole.ProbationOfficer,
        Sample.Spip,
        ServiceType.Spip,
        IsHandedOver: false,
        Sample.AgentWith(AgentRole.LocalAdministrator),
        Sample.BookedAt);

    [Fact]
    public void The_people_of_a_file_are_all_let_in()
    {
        var another = Life.Id("agent", 2);

        Given()
            .When(_ => InviteAgents.Decide([null, null], new([One, One with { AgentId = another }])))
            .Then(
                Sample.AgentRegistered,
                Sample.AgentInvited,
                Sample.AgentRegistered with { AgentId = another },
                Sample.AgentInvited with { AgentId = another });
    }

    [Fact]
    public void Or_nobody_is_and_each_line_that_stands_in_the_way_says_why() =>
        Given(Sample.AgentRegistered)
            .When(past => InviteAgents.Decide(
                [null, past.The<Agent>(Sample.OtherAgentId)],
                new([One with { Role = AgentRole.SentenceJudge }, One with { ServiceCode = Sample.OtherSpip }])))
            .ThenParts(("invitations", 0), ("invitations", 1))
            .ThenRefused(InviteAgents.NotAll);
}
