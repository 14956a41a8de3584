using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class UnlockAgentSpec
{
    private static readonly UnlockAgent Command = new(Sample.AgentWith(AgentRole.LocalAdministrator), Sample.BookedAt);

    [Fact]
    public void An_administrator_lets_an_agent_in_again() =>
        Given(Sample.AgentRegistered).When(past => Decide(past, Command)).Then(Sample.AgentUnlocked);

    [Fact]
    public void Nobody_unlocks_somebody_above() =>
        Given(Sample.AgentRegistered with { Role = AgentRole.CentralAdministrator })
            .When(past => Decide(past, Command))
            .ThenRefused(ChangeRole.Above);

    [Fact]
    public void Whoever_has_left_stays_out() =>
        Given(Sample.AgentRegistered, Sample.AgentDeactivated)
            .When(past => Decide(past, Command))
            .ThenRefused(DeactivateAgent.Gone);

    private static Decision Decide(Past past, UnlockAgent command) =>
        UnlockAgent.Decide(past.The<Agent>(Sample.OtherAgentId), command);
}
