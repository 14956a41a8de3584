using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class EndImpersonationSpec
{
    [Fact]
    public void Whoever_looked_comes_back() =>
        Given(Sample.AgentRegistered, Sample.AgentImpersonated)
            .When(past => EndImpersonation.Decide(
                past.The<Agent>(Sample.OtherAgentId), new(Sample.AgentId, Sample.AgentImpersonationEnded.EndedAt)))
            .Then(Sample.AgentImpersonationEnded)
            .AndAgainNothing();

    [Fact]
    public void Whoever_did_not_look_has_nowhere_to_come_back_from() =>
        Given(Sample.AgentRegistered, Sample.AgentImpersonated)
            .When(past => EndImpersonation.Decide(
                past.The<Agent>(Sample.OtherAgentId), new(Sample.OtherAgentId, Sample.AgentImpersonationEnded.EndedAt)))
            .ThenNothing();
}
