using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class ChangeContactSpec
{
    private static readonly ChangeContact Command =
        new(IsTheSame: false, IsTaken: false, Sample.AgentWith(AgentRole.LocalAdministrator), Sample.BookedAt);

    [Fact]
    public void That_it_changed_is_a_fact_and_what_it_says_is_none() =>
        Given(Sample.AgentRegistered)
            .When(past => ChangeContact.Decide(past.The<Agent>(Sample.OtherAgentId), Command))
            .Then(Sample.AgentContactChanged);

    [Fact]
    public void The_same_once_more_is_no_change() =>
        Given(Sample.AgentRegistered)
            .When(past => ChangeContact.Decide(past.The<Agent>(Sample.OtherAgentId), Command with { IsTheSame = true, IsTaken = true }))
            .ThenNothing();

    [Fact]
    public void Whoever_has_left_is_not_named_again() =>
        Given(Sample.AgentRegistered, Sample.AgentDeactivated)
            .When(past => ChangeContact.Decide(past.The<Agent>(Sample.OtherAgentId), Command))
            .ThenRefused(DeactivateAgent.Gone);

    [Fact]
    public void Two_agents_do_not_share_an_address() =>
        Given(Sample.AgentRegistered)
            .When(past => ChangeContact.Decide(past.The<Agent>(Sample.OtherAgentId), Command with { IsTaken = true }))
            .ThenRefused(ChangeContact.EmailTaken);
}
