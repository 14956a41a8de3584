using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Emails;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Access;

public sealed class ImpersonationApi(ApiHost api)
{
    [Fact]
    public async Task An_administrator_sees_what_an_agent_sees_and_changes_nothing()
    {
        var officer = await api.HasReachable(AgentRole.ProbationOfficer, Scenes.Spip);
        var administrator = api.AsAdministrator();
        using var tooEarly = await Seeing(administrator, officer.Id, HttpMethod.Get, "/v1/agents");
        using var started = await Starts(administrator, officer.Id);

        using var beyond = await Seeing(administrator, officer.Id, HttpMethod.Get, "/v1/agents");
        using var seen = await Seeing(administrator, officer.Id, HttpMethod.Get, $"/v1/agents/{officer.Id}");
        using var written = await Seeing(administrator, officer.Id, HttpMethod.Post, "/v1/probationers");
        using var ended = await administrator.Send(
            HttpMethod.Delete, $"/v1/agents/{officer.Id}/impersonation", ifMatch: await administrator.SeenAgent(officer.Id));
        using var over = await Seeing(administrator, officer.Id, HttpMethod.Get, $"/v1/agents/{officer.Id}");

        await tooEarly.IsProblem(403, "access.not-impersonating");
        Assert.Equal(("204", "200"), (await started.Summary(), await seen.Summary()));
        await beyond.IsProblem(403, "access.out-of-reach");
        await written.IsProblem(403, "access.impersonation-reads");
        Assert.Equal("204", await ended.Summary());
        await over.IsProblem(403, "access.not-impersonating");
    }

    [Fact]
    public async Task The_agent_reads_who_it_was_and_is_told_by_an_e_mail()
    {
        var officer = await api.HasReachable(AgentRole.ProbationOfficer, Scenes.Spip);

        using var started = await Starts(api.AsAdministrator(), officer.Id);

        var line = Assert.Single(await officer.Client.Get<ImpersonationLine[]>($"/v1/agents/{officer.Id}/impersonations"));
        Assert.Equal(
            (ApiHost.FirstAdministrator, ImpersonationReason.Support, line.StartedAt.AddHours(1)),
            (line.By, line.Reason, line.EndsAt));
        Assert.Null(line.EndedAt);
        await api.Receives(officer.Email, "Consultation de votre compte par l'administration centrale");
    }

    [Fact]
    public async Task Whatever_is_opened_meanwhile_is_opened_by_the_administrator()
    {
        var officer = await api.Enrolled(AgentRole.EnforcementOffice, "tj-nanterre");
        var person = await api.HasProbationer();
        using var started = await Starts(api.AsAdministrator(), officer);

        using var seen = await Seeing(api.AsAdministrator(), officer, HttpMethod.Get, $"/v1/probationers/{person}");

        Assert.Equal("200", await seen.Summary());
        var auditor = await api.As(AgentRole.Auditor, "national");
        var openings = await auditor.Get<OpeningLine[]>($"/v1/probationers/{person}/openings");
        Assert.Contains(openings, it => it.AgentId == ApiHost.FirstAdministrator);
        Assert.DoesNotContain(openings, it => it.AgentId == officer);
    }

    [Fact]
    public async Task Nobody_else_takes_the_place_of_anybody()
    {
        var officer = await api.Enrolled(AgentRole.ProbationOfficer, Scenes.Spip);
        var local = await api.As(AgentRole.LocalAdministrator, Scenes.Spip);

        using var refused = await Starts(local, officer);
        using var ignored = await Seeing(local, officer, HttpMethod.Get, $"/v1/agents/{officer}");

        await refused.IsProblem(403, "access.out-of-reach");
        await ignored.IsProblem(403, "access.not-impersonating");
    }

    private static async Task<HttpResponseMessage> Starts(ApiClient client, Guid agent) => await client.Post(
        $"/v1/agents/{agent}/impersonation", new { reason = ImpersonationReason.Support }, ifMatch: await client.SeenAgent(agent));

    private static Task<HttpResponseMessage> Seeing(ApiClient client, Guid agent, HttpMethod method, string url)
    {
        var request = new HttpRequestMessage(method, url) { Headers = { { "Act-As", $"{agent}" }, { "Idempotency-Key", $"{Guid.NewGuid()}" } } };
        return client.Send(request);
    }
}
