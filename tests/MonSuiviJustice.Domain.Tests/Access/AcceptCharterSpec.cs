using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class AcceptCharterSpec
{
    private static readonly AcceptCharter Command = new(Charter.Version, Sample.BookedAt);

    [Fact]
    public void An_agent_accepts_the_charter_once() =>
        Given(Sample.AgentRegistered)
            .When(past => AcceptCharter.Decide(past.The<Agent>(Sample.OtherAgentId), Command))
            .Then(Sample.AgentCharterAccepted)
            .AndAgainNothing();

    [Theory]
    [InlineData(Charter.Version - 1)]
    [InlineData(Charter.Version + 1)]
    public void What_is_not_in_force_is_not_accepted(int version) =>
        Given(Sample.AgentRegistered)
            .When(past => AcceptCharter.Decide(past.The<Agent>(Sample.OtherAgentId), Command with { Version = version }))
            .ThenRefused(AcceptCharter.OtherVersion);

    [Fact]
    public void A_version_of_before_does_not_do() => Assert.False(
        Agent.Evolve(Agent.Evolve(null, Sample.AgentRegistered), Sample.AgentCharterAccepted with { Version = Charter.Version - 1 })
            .HasAcceptedCharter);

    [Fact]
    public void It_has_six_articles_of_which_each_says_something()
    {
        Assert.Equal(6, Charter.Articles.Count);
        Assert.All(Charter.Articles, article => Assert.True(article is { Title.Length: > 5, Text.Length: > 50 }));
    }
}
