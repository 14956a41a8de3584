using System.Net;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Emails;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Access;

public sealed class BreakGlassApi(ApiHost api)
{
    private const string Reason = "Personne présentée ce matin à la permanence.";

    [Fact]
    public async Task An_auditor_opens_no_file_without_saying_why()
    {
        var person = await api.HasProbationer();
        var auditor = await api.As(AgentRole.Auditor, "national");

        Assert.Equal("403 access.reason-needed", await auditor.Answer($"/v1/probationers/{person}"));
        Assert.Equal("403 access.reason-needed", await auditor.Answer($"/v1/probationers/{person}/history"));
        Assert.Equal("403 access.reason-needed", await auditor.Answer($"/v1/probationers/{person}/convocations"));
        await auditor.SaysWhy(person);

        Assert.Equal("DUPONT", (await auditor.Get<OpenCard>($"/v1/probationers/{person}")).LastName);
        Assert.Equal("200", await auditor.Answer($"/v1/probationers/{person}/history"));
    }

    [Fact]
    public async Task An_auditor_searches_nobody_by_name_without_saying_why()
    {
        var (person, name) = await HasNamed();
        var auditor = await api.As(AgentRole.Auditor, "national");

        using var refused = await auditor.Post("/v1/probationer-searches", new { text = name });
        await refused.IsProblem(403, "access.reason-needed");
        using var answer = await auditor.Post("/v1/probationer-searches", new { text = name, reason = Reason });

        var found = Assert.Single((await answer.Read<PeopleFound>()).People);
        Assert.Equal((person, name), (found.Id, found.LastName));
        Assert.Contains(await OpeningsOf(person), line => line is { Why: "POST /v1/probationer-searches", Reason: Reason });
    }

    [Fact]
    public async Task In_lists_an_auditor_sees_who_is_meant_and_nobodys_name()
    {
        var person = await api.HasProbationer();
        var convocation = await api.HasConvocation(person: person);
        await api.AsyncViewsHaveCaughtUp();
        var auditor = await api.As(AgentRole.Auditor, "national");

        var listed = await auditor.Get<ProbationerLine[]>("/v1/probationers?view=country&limit=5");
        var sheet = await auditor.Get<ConvocationLine[]>($"/v1/convocations?sort=-startsAt&limit=100");

        Assert.All(listed, line => Assert.Null(line.LastName));
        Assert.All(sheet, line => Assert.Equal((null, null, false), (line.Probationer.LastName, line.Probationer.FirstName, line.Probationer.Erased)));
        Assert.Equal("200", await auditor.Answer($"/v1/convocations/{convocation}"));
    }

    [Fact]
    public async Task A_file_of_another_jurisdiction_is_opened_for_an_hour_to_be_read_and_its_administrators_are_told()
    {
        var jurisdiction = await api.HasJurisdiction();
        var person = await api.HasFollowed(jurisdiction);
        var local = await api.HasReachable(AgentRole.LocalAdministrator, jurisdiction.Spip);
        await api.AsyncViewsHaveCaughtUp();
        var stranger = await api.As(AgentRole.ProbationOfficer, "spip-13");

        var another = await api.HasFollowed(jurisdiction);
        using var refused = await stranger.Send(HttpMethod.Get, $"/v1/probationers/{person}");
        Assert.Contains("break-glass", $"{await refused.IsProblem(403, "access.out-of-reach")}", StringComparison.Ordinal);
        await stranger.SaysWhy(person, Reason);

        Assert.Equal("200", await stranger.Answer($"/v1/probationers/{person}"));
        Assert.Equal("200", await stranger.Answer($"/v1/probationers/{person}/history"));
        Assert.Equal("403 access.out-of-reach", await stranger.Answer($"/v1/probationers/{another}"));
        using var changed = await stranger.Send(
            HttpMethod.Put, $"/v1/probationers/{person}/mobile", new { withoutMobile = Reachability.NoMobile });
        await changed.IsProblem(403, "access.out-of-reach");
        var told = await api.Receives(local.Email, "Un dossier de votre service a été ouvert depuis un autre service");
        Assert.DoesNotContain(Reason, told.Body, StringComparison.Ordinal);
        Assert.Contains(
            await local.Client.Get<OpeningLine[]>($"/v1/probationers/{person}/openings"),
            line => line is { Why: "POST /v1/probationers/{probationerId}/break-glass", Reason: Reason });

        await api.ClockMovesTo(ApiHost.Now + BrokenGlass.Lasts + TimeSpan.FromMinutes(1));
        Assert.Equal("403 access.out-of-reach", await stranger.Answer($"/v1/probationers/{person}"));
    }

    [Fact]
    public async Task A_reason_is_a_sentence_and_an_analyst_has_none()
    {
        var person = await api.HasProbationer();
        var officer = await api.As(AgentRole.ProbationOfficer, "spip-13");
        var analyst = await api.As(AgentRole.Analyst, "national");

        using var word = await officer.Post($"/v1/probationers/{person}/break-glass", new { reason = "test" });
        await word.PointsAt("/reason");
        using var refused = await analyst.Post($"/v1/probationers/{person}/break-glass", new { reason = Reason });
        await refused.IsProblem(403, "access.out-of-reach");
        using var nobody = await officer.Post($"/v1/probationers/{Guid.CreateVersion7()}/break-glass", new { reason = Reason });
        await nobody.IsProblem(404, "request.not-found");
    }

    [Fact]
    public async Task What_is_read_without_a_name_is_on_record_too()
    {
        var person = await api.HasProbationer();
        var convocation = await api.HasConvocation(person: person);
        var client = api.AsAdministrator();

        await client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");
        await client.Answer($"/v1/convocations/{convocation}");
        await client.Answer($"/v1/convocations/{convocation}/messages");

        var seen = (await OpeningsOf(person)).Where(line => line.AgentId == ApiHost.FirstAdministrator).Select(line => line.Why).ToArray();
        Assert.Superset(
            new HashSet<string>
            {
                "GET /v1/probationers/{probationerId}/history",
                "GET /v1/convocations/{convocationId}",
                "GET /v1/convocations/{convocationId}/messages",
            },
            seen.ToHashSet());
    }

    [Fact]
    public async Task What_cannot_be_put_on_record_is_not_read()
    {
        var person = await api.HasProbationer();
        var convocation = await api.HasConvocation(person: person);
        var client = api.AsAdministrator();
        string[] urls = [$"/v1/probationers/{person}", $"/v1/probationers/{person}/history", $"/v1/convocations/{convocation}"];
        await Execute(
            $"""
             create function private.keep_no_record() returns trigger language plpgsql as $$ begin raise 'The disk is full.'; end $$;
             create trigger keep_no_record before insert on {Openings.Rows}
             for each row when (new.person_id = '{person}') execute function private.keep_no_record();
             """);

        try
        {
            foreach (var url in urls)
            {
                using var answer = await client.Send(HttpMethod.Get, url);
                await answer.IsProblem(500, "service.failed");
            }
        }
        finally
        {
            await Execute($"drop trigger keep_no_record on {Openings.Rows}; drop function private.keep_no_record()");
        }

        foreach (var url in urls)
        {
            using var answer = await client.Send(HttpMethod.Get, url);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private async Task<(Guid Id, string Name)> HasNamed()
    {
        var name = Scenes.Letters();
        var id = await api.AsAdministrator().Create("/v1/probationers", new
        {
            lastName = name,
            firstName = "Lou",
            birthDate = "1990-01-01",
            mobile = Scenes.NewMobile(),
        });
        return (id, name);
    }

    private async Task<OpeningLine[]> OpeningsOf(Guid person) =>
        await (await api.As(AgentRole.Auditor, "national")).Get<OpeningLine[]>($"/v1/probationers/{person}/openings");

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(api.Database.Owner);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
