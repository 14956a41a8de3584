using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class PostAgentSpec
{
    private static readonly PostAgent Command = new(
        Sample.OtherSpip, ServiceType.Spip, ServiceType.Spip, Sample.AgentWith(AgentRole.LocalAdministrator), Sample.BookedAt);

    [Fact]
    public void An_agent_works_in_another_service_from_now_on() =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command))
            .Then(Sample.AgentPosted)
            .AndAgainNothing();

    [Fact]
    public void Nobody_goes_from_a_spip_to_a_court() =>
        Given(Sample.AgentRegistered)
            .When(past => Decide(past, Command with { ServiceCode = Sample.Court, Next = ServiceType.Court }))
            .ThenRefused(PostAgent.OtherType);

    [Fact]
    public void A_local_administrator_calls_no_central_administrator() =>
        Given(Sample.AgentRegistered with { Role = AgentRole.CentralAdministrator })
            .When(past => Decide(past, Command))
            .ThenRefused(ChangeRole.Above);

    [Fact]
    public void Whoever_has_left_is_called_nowhere() =>
        Given(Sample.AgentRegistered, Sample.AgentDeactivated)
            .When(past => Decide(past, Command))
            .ThenRefused(DeactivateAgent.Gone);

    [Fact]
    public void The_agent_and_the_service_left_behind_are_written_to()
    {
        var emails = AgentEmails.Of([Sample.AgentPosted]);
        var agent = Agent.Evolve(Agent.Evolve(null, Sample.AgentRegistered), Sample.AgentPosted);

        Assert.Equal(
            [(EmailKind.AgentPosted, Sample.OtherAgentId, null), (EmailKind.AgentLeft, default(Guid?), Sample.Spip)],
            emails.Select(it => (it.Kind, it.AgentId, it.ServiceCode)));
        Assert.Contains(
            "attribuez-les",
            AgentEmails.Letter(EmailKind.AgentLeft, agent, "Jo Roux", Sample.Spip, code => code, "https://lien")?.Body,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Roux",
            AgentEmails.Letter(EmailKind.AgentLeft, agent, "Jo Roux", Sample.Spip, code => code, "https://lien")?.Subject,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_agent_who_has_come_back_has_left_nobody() => Assert.Null(AgentEmails.Letter(
        EmailKind.AgentLeft, Agent.Evolve(null, Sample.AgentRegistered), name: null, Sample.Spip, code => code, "https://lien"));

    private static Decision Decide(Past past, PostAgent command) =>
        PostAgent.Decide(past.The<Agent>(Sample.OtherAgentId), command);
}
