using System.Text.Json;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Accounts;
using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Tests.Access;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Emails;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Emails;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Accounts;

public sealed class InvitationsApi(ApiHost api)
{
    [Fact]
    public async Task Somebody_invited_chooses_a_password_and_is_in()
    {
        var it = await api.HasJurisdiction();
        var local = await api.As(AgentRole.LocalAdministrator, it.Spip);
        var (email, key) = ($"{Scenes.Letters()}@justice.fr", $"{Guid.NewGuid()}");

        using var invited = await local.Post("/v1/invitations", Somebody(email, it.Spip), key);
        using var repeated = await local.Post("/v1/invitations", Somebody(email, it.Spip), key);
        var link = AccountScenes.LinkIn((await api.Receives(email, "Votre accès à Mon Suivi Justice")).Body);
        using var chosen = await api.Chooses(link);
        var client = api.Bearing((await chosen.Read<StartedSession>()).AccessToken);
        await client.AcceptsCharter();
        var profile = await client.Get<AgentProfile>($"{invited.Headers.Location}");

        Assert.Equal(["201", "201"], [await invited.Summary(), await repeated.Summary()]);
        Assert.Equal(invited.Headers.Location, repeated.Headers.Location);
        Assert.Equal(("Roux", "0102030405"), (profile.LastName, profile.Phone));
        using var onceMore = await api.Chooses(link, "six oies dans le brouillard");
        await onceMore.IsProblem(409, "account.link-unknown");
    }

    [Fact]
    public async Task An_invitation_is_sent_once_more_and_each_of_both_links_works_until_one_is_used()
    {
        var it = await api.HasJurisdiction();
        var local = await api.As(AgentRole.LocalAdministrator, it.Spip);
        var email = $"{Scenes.Letters()}@justice.fr";
        var agentId = await local.Create("/v1/invitations", Somebody(email, it.Spip));
        var first = AccountScenes.LinkIn((await api.Receives(email, "Votre accès à Mon Suivi Justice")).Body);

        using var renewed = await local.Post($"/v1/agents/{agentId}/invitation", ifMatch: await local.SeenAgent(agentId));
        await ApiHost.Eventually(async () => (await api.Mailbox(email)).Length == 2);
        var second = AccountScenes.LinkIn((await api.Mailbox(email))[1].Body);
        using var chosen = await api.Chooses(first);
        using var late = await api.Chooses(second);

        Assert.NotEqual(first, second);
        Assert.Equal(
            ["204", "200", "409 account.link-unknown"], [await renewed.Summary(), await chosen.Summary(), await late.Summary()]);
    }

    [Fact]
    public async Task A_link_is_handed_over_where_no_e_mail_arrives()
    {
        var it = await api.HasJurisdiction();
        var agent = await api.HasReachable(AgentRole.Educator, it.Spip);
        var (local, officer) = (await api.As(AgentRole.LocalAdministrator, it.Spip), await api.As(AgentRole.ProbationOfficer, it.Spip));
        var (seen, key) = (await local.SeenAgent(agent.Id), $"{Guid.NewGuid()}");

        using var denied = await officer.Post($"/v1/agents/{agent.Id}/access-link", ifMatch: seen);
        using var shown = await local.Post($"/v1/agents/{agent.Id}/access-link", key: key, ifMatch: seen);
        using var repeated = await local.Post($"/v1/agents/{agent.Id}/access-link", key: key, ifMatch: seen);
        var link = await shown.Read<HandedOverLink>();
        using var chosen = await api.Chooses(AccountScenes.LinkIn(link.Address));

        await denied.IsProblem(403, "access.out-of-reach");
        Assert.Equal(link, await repeated.Read<HandedOverLink>());
        Assert.Equal("200", await chosen.Summary());
        Assert.Empty(await api.Mailbox(agent.Email));
    }

    [Fact]
    public async Task An_agent_of_another_service_is_spotted_and_may_be_posted()
    {
        var (it, other) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var agent = await api.HasReachable(AgentRole.Educator, other.Spip);
        var local = await api.As(AgentRole.LocalAdministrator, it.Spip);

        using var spotted = await local.Post("/v1/invitations", Somebody(agent.Email, it.Spip));
        var elsewhere = Assert.Single((await spotted.IsProblem(409, "agent.elsewhere")).GetProperty("collisions").EnumerateArray());
        using var posted = await local.Post(
            $"/v1/agents/{elsewhere.GetProperty("agentId").GetGuid()}/posting",
            new { serviceCode = it.Spip },
            ifMatch: await api.AsAdministrator().SeenAgent(agent.Id));

        Assert.Equal(other.Spip, elsewhere.GetProperty("serviceCode").GetString());
        Assert.Equal("204", await posted.Summary());
    }

    [Fact]
    public async Task Who_may_call_nobody_here_is_told_only_that_there_is_such_an_agent()
    {
        var (it, other) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var agent = await api.HasReachable(AgentRole.SentenceClerk, other.Court);
        var director = await api.As(AgentRole.SentenceClerkDirector, it.Court);

        using var spotted = await director.Post("/v1/invitations", Somebody(agent.Email, it.Court, AgentRole.SentenceClerk));
        using var elsewhere = await director.Post(
            "/v1/invitations", Somebody($"{Scenes.Letters()}@justice.fr", other.Court, AgentRole.SentenceClerk));
        using var above = await director.Post(
            "/v1/invitations", Somebody($"{Scenes.Letters()}@justice.fr", it.Court, AgentRole.LocalAdministrator));

        var problem = await spotted.IsProblem(409, "agent.elsewhere");
        Assert.False(problem.TryGetProperty("collisions", out JsonElement _));
        await elsewhere.IsProblem(403, "access.out-of-reach");
        await above.IsProblem(409, "agent.above");
    }

    [Fact]
    public async Task The_people_of_a_file_are_all_invited_or_none_is()
    {
        var it = await api.HasJurisdiction();
        var local = await api.As(AgentRole.LocalAdministrator, it.Spip);
        var (first, second) = ($"{Scenes.Letters()}@justice.fr", $"{Scenes.Letters()}@justice.fr");

        using var notAll = await local.Post(
            "/v1/invitation-batches", new { invitations = new[] { Somebody(first, it.Spip), Somebody(second, it.Spip, AgentRole.SentenceJudge) } });
        using var twice = await local.Post(
            "/v1/invitation-batches", new { invitations = new[] { Somebody(first, it.Spip), Somebody(first.ToUpperInvariant(), it.Spip) } });
        using var elsewhere = await local.Post("/v1/invitation-batches", new { invitations = new[] { Somebody(first, it.Court) } });
        Assert.Empty(await api.Mailbox(first));
        using var all = await local.Post(
            "/v1/invitation-batches", new { invitations = new[] { Somebody(first, it.Spip), Somebody(second, it.Spip) } });

        var problem = await notAll.IsProblem(409, "invitation.not-all");
        Assert.Equal("/invitations/1", problem.GetProperty("errors")[0].GetProperty("pointer").GetString());
        await twice.PointsAt("/invitations");
        await elsewhere.IsProblem(403, "access.out-of-reach");
        Assert.Equal("204", await all.Summary());
        using var chosen = await api.Chooses(AccountScenes.LinkIn((await api.Receives(second, "Votre accès à Mon Suivi Justice")).Body));
        Assert.Equal("200", await chosen.Summary());
        await api.Receives(first, "Votre accès à Mon Suivi Justice");
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_within_six_hours_and_every_session_ends()
    {
        var it = await api.HasJurisdiction();
        var agent = await api.HasReachable(AgentRole.Educator, it.Spip);
        var link = await api.ForgottenLink(agent.Email);
        using var weak = await api.Chooses(link, "Azertyuiop-Qsdfghjklm");
        using var chosen = await api.Chooses(link);
        var client = await api.SignedIn(agent.Email);
        await api.ClockMovesTo(ApiHost.Now.AddMinutes(5));

        using var asked = await api.AsStranger().Post("/v1/password-resets", new { email = agent.Email });
        using var unknown = await api.AsStranger().Post("/v1/password-resets", new { email = $"{Scenes.Letters()}@justice.fr" });
        await ApiHost.Eventually(async () => (await api.Mailbox(agent.Email)).Length == 2);
        var second = AccountScenes.LinkIn((await api.Mailbox(agent.Email))[1].Body);
        using var same = await api.Chooses(second);
        using var changed = await api.Chooses(second, "six oies dans le brouillard");

        Assert.Equal(
            ["409 password.common", "200", "204", "204", "409 password.unchanged", "200"],
            [await weak.Summary(), await chosen.Summary(), await asked.Summary(), await unknown.Summary(), await same.Summary(), await changed.Summary()]);
        Assert.Equal(asked.Headers.ToString(), unknown.Headers.ToString());
        Assert.Equal("401 access.unauthenticated", await client.Answer($"/v1/agents/{agent.Id}"));
    }

    [Fact]
    public async Task A_link_of_yesterday_is_no_link()
    {
        var it = await api.HasJurisdiction();
        var agent = await api.HasReachable(AgentRole.Educator, it.Spip);
        var link = await api.ForgottenLink(agent.Email);
        await api.ClockMovesTo(ApiHost.Now.AddHours(6));

        using var late = await api.Chooses(link);
        using var invented = await api.Chooses(new string('A', 43));

        await late.IsProblem(409, "account.link-unknown");
        await invented.IsProblem(409, "account.link-unknown");
        await api.MorningComes();
    }

    [Fact]
    public async Task The_first_administrator_is_invited_once_at_the_address_that_the_configuration_names()
    {
        var (first, email) = (Guid.CreateVersion7(), $"{Scenes.Letters()}@justice.fr");

        for (var start = 0; start < 2; start++)
        {
            await using var node = await api.AnotherNode(web => web
                .UseSetting("Access:FirstAdministrator", $"{first}")
                .UseSetting("Access:FirstAdministratorEmail", email));
        }

        var invited = (await api.AsAdministrator().Get<EmailLine[]>("/v1/emails?limit=100"))
            .Where(line => line.Kind == EmailKind.AgentInvited && line.AgentId == first);
        var profile = await api.AsAdministrator().Get<AgentProfile>($"/v1/agents/{first}");
        Assert.Single(invited);
        Assert.Equal(email, profile.Email);
    }

    private static object Somebody(string email, string serviceCode, AgentRole role = AgentRole.ProbationOfficer) =>
        new { lastName = "Roux", firstName = "Jo", email, role, serviceCode, phone = "01 02 03 04 05" };
}
