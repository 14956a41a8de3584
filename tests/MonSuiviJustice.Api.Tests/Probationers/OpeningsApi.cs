using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class OpeningsApi(ApiHost api)
{
    private const string ReadsCard = "GET /v1/probationers/{probationerId}";

    private DateTimeOffset Clock => api.Alba.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    [Fact]
    public async Task Who_reads_a_card_is_on_record_with_the_hour_and_the_reason()
    {
        var person = await api.HasProbationer();
        var agentId = Guid.CreateVersion7();
        await api.AsAdministrator().Create("/v1/agents", new { agentId, role = AgentRole.EnforcementOffice, serviceCode = Scenes.Spip });

        await api.As(agentId).Get<OpenCard>($"/v1/probationers/{person}");

        var opening = Assert.Single(await OpeningsOf(person), line => line.AgentId == agentId);
        Assert.Equal((ReadsCard, Clock), (opening.Why, opening.OpenedAt));
    }

    [Fact]
    public async Task Who_is_turned_away_has_opened_nothing()
    {
        var person = await api.HasProbationer();

        Assert.StartsWith("403", await (await api.As(AgentRole.Educator, "spip-13")).Answer($"/v1/probationers/{person}"), StringComparison.Ordinal);

        Assert.DoesNotContain(await OpeningsOf(person), line => line.Why == ReadsCard);
    }

    [Fact]
    public async Task A_text_that_leaves_is_an_opening_by_nobody()
    {
        await api.MorningComes();
        var person = await api.HasProbationer();
        await api.HasConvocation(person: person);

        await ApiHost.Eventually(async () => (await OpeningsOf(person)).Any(line => line.Why == nameof(MessageAttempts)));

        Assert.Null((await OpeningsOf(person)).First(line => line.Why == nameof(MessageAttempts)).AgentId);
    }

    [Fact]
    public async Task Only_an_auditor_reads_who_opened_page_by_page()
    {
        var person = await api.HasProbationer();
        var client = api.AsAdministrator();
        await client.Get<OpenCard>($"/v1/probationers/{person}");
        await client.Get<OpenCard>($"/v1/probationers/{person}");
        var auditor = await api.As(AgentRole.Auditor, "national");

        using var first = await auditor.Send(HttpMethod.Get, $"/v1/probationers/{person}/openings?limit=1");
        var next = first.Headers.GetValues("Link").Single().Split('<', '>')[1];

        Assert.Single(await auditor.Get<OpeningLine[]>(next));
        Assert.Equal("403 access.out-of-reach", await client.Answer($"/v1/probationers/{person}/openings"));
    }

    [Fact]
    public async Task Twelve_months_later_it_is_forgotten_and_not_before()
    {
        var person = await api.HasProbationer();
        await api.AsAdministrator().Get<OpenCard>($"/v1/probationers/{person}");
        await WasOpened(person, Clock.AddMonths(-12).AddDays(-1), "longer ago");
        await WasOpened(person, Clock.AddMonths(-11), "lately");

        await ApiHost.Eventually(async () => (await OpeningsOf(person)).All(line => line.Why != "longer ago"));

        Assert.Contains(await OpeningsOf(person), line => line.Why == "lately");
    }

    [Fact]
    public async Task Whoever_holds_the_password_of_the_application_cannot_make_it_forget_more()
    {
        var person = await api.HasProbationer();
        await api.AsAdministrator().Get<OpenCard>($"/v1/probationers/{person}");

        await Execute(api.Database.Application, $"select {Openings.Forget}('infinity', 1000000)");

        Assert.Contains(await OpeningsOf(person), line => line.Why == ReadsCard);
    }

    private async Task<OpeningLine[]> OpeningsOf(Guid person) =>
        await (await api.As(AgentRole.Auditor, "national")).Get<OpeningLine[]>($"/v1/probationers/{person}/openings");

    private Task WasOpened(Guid person, DateTimeOffset at, string why) => Execute(
        api.Database.Application,
        $"insert into {Openings.Rows} (opened_at, person_id, why) values ('{at:O}', '{person}', '{why}')");

    private static async Task Execute(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
