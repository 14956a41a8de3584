using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Emails;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Access;

public sealed class AgentsApi(ApiHost api)
{
    [Fact]
    public async Task An_agent_keeps_a_profile_that_colleagues_do_not_read()
    {
        var it = await api.HasJurisdiction();
        var officer = await api.HasReachable(AgentRole.ProbationOfficer, it.Spip);
        var colleague = await api.As(AgentRole.ProbationOfficer, it.Spip);
        var director = await api.As(AgentRole.SentenceClerkDirector, it.Court);

        using var changed = await officer.Client.Send(
            HttpMethod.Put,
            $"/v1/agents/{officer.Id}/contact",
            new { lastName = "Moreau", firstName = "Jo", email = officer.Email, phone = "+33 1 02 03 04 05", sharesPhone = true },
            ifMatch: await officer.Client.SeenAgent(officer.Id));
        var profile = await officer.Client.Get<AgentProfile>($"/v1/agents/{officer.Id}");

        Assert.Equal("204", await changed.Summary());
        Assert.Equal(("Moreau", "0102030405", true, false), (profile.LastName, profile.Phone, profile.SharesPhone, profile.SharesEmail));
        Assert.True(profile is { FollowsPeople: true, Active: true });
        Assert.Equal("403 access.out-of-reach", await colleague.Answer($"/v1/agents/{officer.Id}"));
        Assert.Equal("403 access.out-of-reach", await director.Answer($"/v1/agents/{officer.Id}"));
        Assert.Equal("404 request.not-found", await api.AsAdministrator().Answer($"/v1/agents/{Guid.CreateVersion7()}"));
    }

    [Fact]
    public async Task An_administrator_corrects_a_contact_and_says_nothing_of_what_is_shared()
    {
        var it = await api.HasJurisdiction();
        var officer = await api.HasReachable(AgentRole.ProbationOfficer, it.Spip);
        var local = await api.As(AgentRole.LocalAdministrator, it.Spip);

        using var changed = await local.Send(
            HttpMethod.Put,
            $"/v1/agents/{officer.Id}/contact",
            new { lastName = "Petit", firstName = "Lou", email = officer.Email, sharesEmail = true },
            ifMatch: await local.SeenAgent(officer.Id));
        var profile = await officer.Client.Get<AgentProfile>($"/v1/agents/{officer.Id}");

        Assert.Equal("204", await changed.Summary());
        Assert.Equal(("Petit", false), (profile.LastName, profile.SharesEmail));
    }

    [Fact]
    public async Task An_address_is_one_agent_s_in_whatever_capitals_and_reaches_somebody()
    {
        var it = await api.HasJurisdiction();
        var one = await api.HasReachable(AgentRole.Educator, it.Spip);
        var other = await api.HasReachable(AgentRole.Educator, it.Spip);

        using var taken = await other.Client.Keeps(other.Id, one.Email.ToUpperInvariant());
        using var injected = await other.Client.Keeps(other.Id, "a@b.fr\r\nBcc: c@d.fr");
        using var invalid = await other.Client.Keeps(other.Id, "a@b@c.fr", phone: "douze");
        using var stale = await other.Client.Send(
            HttpMethod.Put, $"/v1/agents/{other.Id}/contact", new { lastName = "A", firstName = "B", email = "x@y.fr" }, ifMatch: "\"1\"");

        await taken.IsProblem(409, "agent.email-taken");
        await injected.PointsAt("/email");
        await invalid.PointsAt("/email", "/phone");
        await stale.IsProblem(412, "request.stale");
    }

    [Fact]
    public async Task Whoever_manages_agents_lists_those_of_the_service_page_by_page_and_nobody_elses()
    {
        var (it, other) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var local = await api.HasReachable(AgentRole.LocalAdministrator, it.Spip);
        var (first, second) = (await api.HasReachable(AgentRole.Educator, it.Spip), await api.HasReachable(AgentRole.Overseer, it.Spip));
        await api.HasReachable(AgentRole.Educator, other.Spip);
        await api.AsyncViewsHaveCaughtUp();

        var all = await local.Client.Get<AgentLine[]>("/v1/agents");
        using var page = await local.Client.Send(HttpMethod.Get, "/v1/agents?limit=2");
        var next = page.Headers.GetValues("Link").Single().Split('<', '>')[1];
        var rest = await local.Client.Get<AgentLine[]>(next);

        Assert.Equal([local.Id, first.Id, second.Id], all.Select(line => line.Id).Order());
        Assert.Equal(all.Select(line => line.Id), (await page.Read<AgentLine[]>()).Concat(rest).Select(line => line.Id));
        Assert.Equal(second.Email, all.Single(line => line.Role == AgentRole.Overseer).Email);
        Assert.Equal([first.Id], (await local.Client.Get<AgentLine[]>("/v1/agents?role=Educator")).Select(line => line.Id));
        Assert.Equal("403 access.out-of-reach", await local.Client.Answer($"/v1/agents?service={other.Spip}"));
        Assert.Equal("403 access.out-of-reach", await first.Client.Answer("/v1/agents"));
        Assert.Single(await api.AsAdministrator().Get<AgentLine[]>($"/v1/agents?service={other.Spip}"));
    }

    [Fact]
    public async Task Agents_are_a_file_for_a_spreadsheet_that_runs_nothing()
    {
        var it = await api.HasJurisdiction();
        var local = await api.HasReachable(AgentRole.LocalAdministrator, it.Spip);
        var officer = await api.HasReachable(AgentRole.ProbationOfficer, it.Spip);
        using var changed = await officer.Client.Keeps(officer.Id, officer.Email, "=cmd|calc");
        await api.AsyncViewsHaveCaughtUp();

        using var answer = await local.Client.Send(HttpMethod.Get, "/v1/agents/csv");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"'=cmd|calc;Jo;{officer.Email};;CPIP;{it.Spip}\r\n", text, StringComparison.Ordinal);
        Assert.Equal("403 access.out-of-reach", await officer.Client.Answer("/v1/agents/csv"));
    }

    [Fact]
    public async Task A_name_is_looked_for_by_its_beginning_and_colleagues_find_only_those_who_follow_people()
    {
        var it = await api.HasJurisdiction();
        var local = await api.As(AgentRole.LocalAdministrator, it.Spip);
        var officer = await api.HasReachable(AgentRole.ProbationOfficer, it.Spip);
        var educator = await api.HasReachable(AgentRole.Educator, it.Spip);
        var elsewhere = await api.HasReachable(AgentRole.ProbationOfficer, (await api.HasJurisdiction()).Spip);
        var name = Scenes.Letters();

        foreach (var agent in ((ApiClient Client, Guid Id, string Email)[])[officer, educator, elsewhere])
        {
            using var named = await agent.Client.Keeps(agent.Id, agent.Email, $"{name}é");
            Assert.Equal("204", await named.Summary());
        }

        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal(new[] { officer.Id, educator.Id }.Order(), await Found(local, $"{name[..8].ToLowerInvariant()} jo"));
        Assert.Equal([officer.Id], await Found(educator.Client, $"{name}E"));
        Assert.Equal(3, (await Found(api.AsAdministrator(), name)).Length);
        Assert.Empty(await Found(local, "?"));
    }

    [Fact]
    public async Task Agents_know_whom_to_turn_to()
    {
        var it = await api.HasJurisdiction();
        var local = await api.HasReachable(AgentRole.LocalAdministrator, it.Spip);
        var officer = await api.As(AgentRole.ProbationOfficer, it.Spip);
        await api.AsyncViewsHaveCaughtUp();

        var administrator = Assert.Single(await officer.Get<AdministratorLine[]>($"/v1/services/{it.Spip}/administrators"));

        Assert.Equal((local.Id, "Jo"), (administrator.Id, administrator.FirstName));
        Assert.Empty(await officer.Get<AdministratorLine[]>($"/v1/services/{it.Court}/administrators"));
    }

    [Fact]
    public async Task In_a_role_that_follows_nobody_people_are_released_and_the_history_says_who_moved_the_agent()
    {
        var it = await api.HasJurisdiction();
        var local = await api.HasReachable(AgentRole.LocalAdministrator, it.Spip);
        var officer = await api.HasReachable(AgentRole.ProbationOfficer, it.Spip);
        var person = await Follows(officer, it);

        using var misfit = await local.Client.Changes(officer.Id, "role", new { role = AgentRole.SentenceJudge });
        using var changed = await local.Client.Changes(officer.Id, "role", new { role = AgentRole.Educator });
        using var own = await local.Client.Changes(local.Id, "role", new { role = AgentRole.Educator });

        await misfit.IsProblem(409, "agent.role-misfit");
        await own.IsProblem(409, "agent.own-role");
        Assert.Equal("204", await changed.Summary());
        await ApiHost.Eventually(async () => await ReferentOf(person) is null);
        await api.AsyncViewsHaveCaughtUp();
        var released = (await local.Client.Get<Api.CaseHistory.CaseHistoryLine[]>($"/v1/probationers/{person}/history"))
            .Single(line => line.Fact == "probationer_referent_released");
        Assert.Equal(local.Id, released.AgentId);
    }

    [Fact]
    public async Task A_posting_takes_an_agent_over_and_tells_both_sides()
    {
        var (former, next) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var left = await api.HasReachable(AgentRole.LocalAdministrator, former.Spip);
        var local = await api.HasReachable(AgentRole.LocalAdministrator, next.Spip);
        var officer = await api.HasReachable(AgentRole.ProbationOfficer, former.Spip);
        var person = await Follows(officer, former);

        using var elsewhere = await local.Client.Posts(officer.Id, former.Court);
        using var otherType = await (await api.As(AgentRole.LocalAdministrator, next.Court)).Posts(officer.Id, next.Court);
        using var posted = await local.Client.Posts(officer.Id, next.Spip);
        using var again = await local.Client.Posts(officer.Id, next.Spip);

        await elsewhere.IsProblem(403, "access.out-of-reach");
        await otherType.IsProblem(409, "agent.other-type");
        Assert.Equal(("204", "204"), (await posted.Summary(), await again.Summary()));
        await ApiHost.Eventually(async () => await ReferentOf(person) is null);
        Assert.Contains(next.Spip, (await api.Receives(officer.Email, "Changement de service")).Body, StringComparison.Ordinal);
        Assert.Contains("Jo ", (await api.Receives(left.Email, "Départ d'un agent de votre service")).Body, StringComparison.Ordinal);
        await api.AsyncViewsHaveCaughtUp();
        Assert.Contains(await local.Client.Get<AgentLine[]>("/v1/agents"), line => line.Id == officer.Id);
        Assert.Equal("403 access.out-of-reach", await officer.Client.Answer($"/v1/probationers/{person}"));
    }

    [Fact]
    public async Task Whoever_has_left_is_refused_at_the_next_request_and_forgotten()
    {
        var it = await api.HasJurisdiction();
        var local = await api.HasReachable(AgentRole.LocalAdministrator, it.Spip);
        var officer = await api.HasReachable(AgentRole.ProbationOfficer, it.Spip);
        var person = await Follows(officer, it);

        using var oneself = await local.Client.Removes(local.Id);
        using var removed = await local.Client.Removes(officer.Id);

        await oneself.IsProblem(409, "agent.oneself");
        Assert.Equal("204", await removed.Summary());
        Assert.Equal("403 access.deactivated", await officer.Client.Answer("/v1/services"));
        var profile = await local.Client.Get<AgentProfile>($"/v1/agents/{officer.Id}");
        Assert.Equal((null, null, false), (profile.LastName, profile.Email, profile.Active));
        await ApiHost.Eventually(async () => await ReferentOf(person) is null);
        await api.AsyncViewsHaveCaughtUp();
        Assert.DoesNotContain(await local.Client.Get<AgentLine[]>("/v1/agents"), line => line.Id == officer.Id);
        Assert.Contains(await local.Client.Get<AgentLine[]>("/v1/agents?active=false"), line => line.Id == officer.Id);
        using var called = await api.AsAdministrator().Posts(officer.Id, it.Spip);
        await called.IsProblem(409, "agent.gone");
    }

    private static async Task<Guid[]> Found(ApiClient client, string text)
    {
        using var answer = await client.Post("/v1/agent-searches", new { text });
        return [.. (await answer.Read<AgentsFound>()).Agents.Select(line => line.Id).Order()];
    }

    /// <summary>Somebody whose referent that agent is.</summary>
    private async Task<Guid> Follows((ApiClient Client, Guid Id, string Email) officer, Jurisdiction it)
    {
        var person = await api.HasFollowed(it);
        using var assigned = await officer.Client.Send(
            HttpMethod.Put, $"/v1/probationers/{person}/referent", new { }, ifMatch: await officer.Client.Seen(person));
        Assert.Equal("204", await assigned.Summary());
        return person;
    }

    private async Task<Guid?> ReferentOf(Guid person) =>
        (await api.AsAdministrator().Get<OpenCard>($"/v1/probationers/{person}")).ReferentId;
}
