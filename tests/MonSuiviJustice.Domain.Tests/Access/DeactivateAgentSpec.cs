using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class DeactivateAgentSpec
{
    private static readonly DeactivateAgent Command = new(Sample.AgentWith(AgentRole.LocalAdministrator), Sample.BookedAt);

    [Fact]
    public void An_agent_leaves_once() =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command))
            .Then(Sample.AgentDeactivated)
            .AndAgainNothing();

    [Fact]
    public void Nobody_shuts_themselves_out() =>
        Given(Sample.AgentRegistered with { Role = AgentRole.CentralAdministrator })
            .When(past => Decide(past, Command with { DeactivatedBy = past.The<Agent>(Sample.OtherAgentId) }))
            .ThenRefused(DeactivateAgent.Oneself);

    /// <summary>The predecessor lets them (product.md, A34).</summary>
    [Fact]
    public void A_director_removes_no_local_administrator() =>
        Given(Sample.AgentRegistered with { Role = AgentRole.LocalAdministrator })
            .When(past => Decide(past, Command with { DeactivatedBy = Sample.AgentWith(AgentRole.SentenceClerkDirector) }))
            .ThenRefused(ChangeRole.Above);

    private static Decision Decide(Past past, DeactivateAgent command) =>
        DeactivateAgent.Decide(past.The<Agent>(Sample.OtherAgentId), command);
}
