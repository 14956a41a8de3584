using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class StartImpersonationSpec
{
    private static readonly Agent Administrator = Sample.AgentWith(AgentRole.CentralAdministrator);

    [Fact]
    public void A_central_administrator_sees_what_an_agent_sees() =>
        Given(Sample.AgentRegistered)
            .When(past => Start(past, Administrator))
            .Then(Sample.AgentImpersonated)
            .AndAgainNothing();

    [Fact]
    public void It_ends_by_itself_after_an_hour()
    {
        var agent = Agent.Evolve(Agent.Evolve(null, Sample.AgentRegistered), Sample.AgentImpersonated);

        Assert.True(agent.IsSeenBy(Sample.AgentId, Sample.BookedAt.AddMinutes(59)));
        Assert.False(agent.IsSeenBy(Sample.AgentId, Sample.BookedAt.AddHours(1)));
        Assert.False(agent.IsSeenBy(Sample.OtherAgentId, Sample.BookedAt));
    }

    [Fact]
    public void Nobody_takes_the_place_of_another_administrator() =>
        Given(Sample.AgentRegistered with { Role = AgentRole.CentralAdministrator })
            .When(past => Start(past, Administrator))
            .ThenRefused(StartImpersonation.Administrator);

    [Fact]
    public void Nor_of_themselves() =>
        Given(Sample.AgentRegistered with { Role = AgentRole.CentralAdministrator })
            .When(past => Start(past, Administrator with { Id = Sample.OtherAgentId }))
            .ThenRefused(StartImpersonation.Oneself);

    [Fact]
    public void Nor_of_somebody_who_has_left() =>
        Given(Sample.AgentRegistered, Sample.AgentDeactivated)
            .When(past => Start(past, Administrator))
            .ThenRefused(DeactivateAgent.Gone);

    [Fact]
    public void The_agent_is_told()
    {
        var email = Assert.Single(AgentEmails.Of([Sample.AgentImpersonated]));
        var letter = AgentEmails.Letter(
            EmailKind.AgentImpersonated, Agent.Evolve(null, Sample.AgentRegistered), "Lou Martin", null, code => code, "https://site");

        Assert.Equal((EmailKind.AgentImpersonated, Sample.OtherAgentId), (email.Kind, email.AgentId));
        Assert.Contains("administrateur central", letter?.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Martin", letter?.Subject, StringComparison.Ordinal);
    }

    private static Decision Start(Past past, Agent by) => StartImpersonation.Decide(
        past.The<Agent>(Sample.OtherAgentId), new(ImpersonationReason.Support, by, Sample.BookedAt));
}
