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
        var agentId = await api.Enrolled(AgentRole.EnforcementOffice, "tj-nanterre");

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
    public async Task An_auditor_reads_who_opened_page_by_page_and_an_administrator_of_another_service_does_not()
    {
        var person = await api.HasProbationer();
        var client = api.AsAdministrator();
        await client.Get<OpenCard>($"/v1/probationers/{person}");
        await client.Get<OpenCard>($"/v1/probationers/{person}");
        var auditor = await api.As(AgentRole.Auditor, "national");
        var elsewhere = await api.As(AgentRole.LocalAdministrator, "spip-13");

        using var first = await auditor.Send(HttpMethod.Get, $"/v1/probationers/{person}/openings?limit=1");
        var next = first.Headers.GetValues("Link").Single().Split('<', '>')[1];

        Assert.Single(await auditor.Get<OpeningLine[]>(next));
        Assert.Equal("403 access.out-of-reach", await client.Answer($"/v1/probationers/{person}/openings"));
        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/probationers/{person}/openings"));
    }

    [Fact]
    public async Task Twelve_months_later_it_is_shown_no_more_and_its_month_is_dropped_whole()
    {
        var person = await api.HasProbationer();
        await api.AsAdministrator().Get<OpenCard>($"/v1/probationers/{person}");
        var longAgo = Clock.AddMonths(-Openings.Months - 2);
        await WasOpened(person, longAgo, "long ago");
        await WasOpened(person, Clock.AddMonths(-12).AddDays(-1), "longer ago");
        await WasOpened(person, Clock.AddMonths(-11), "lately");

        var shown = await OpeningsOf(person);

        Assert.Contains(shown, line => line.Why == "lately");
        Assert.DoesNotContain(shown, line => line.Why is "longer ago" or "long ago");
        await ApiHost.Eventually(async () => await Count($"select count(*) from {Openings.Rows} where why = 'long ago'") == 0);
        Assert.Equal(0, await Count($"select count(*) from pg_class where relname = '{Openings.TableName}_{longAgo:yyyyMM}'"));
    }

    [Fact]
    public async Task Twelve_months_later_the_reason_is_forgotten_too()
    {
        var person = await api.HasProbationer();
        await api.AsAdministrator().SaysWhy(person);
        var kept = $"select count(*) from private.vault_text where person_id = '{person}'";
        Assert.Equal(1, await Count(kept));

        await Execute(
            api.Database.Owner,
            $"update {Openings.Rows} set opened_at = opened_at - interval '13 months' where person_id = '{person}' and reason_id is not null");

        await ApiHost.Eventually(async () => await Count(kept) == 0);
    }

    [Fact]
    public async Task Each_month_has_a_table_of_its_own()
    {
        await api.AsAdministrator().Get<OpenCard>($"/v1/probationers/{await api.HasProbationer()}");

        await ApiHost.Eventually(async () => await Count($"select count(*) from {Openings.Rows}_default") == 0);

        Assert.True(await Count($"select count(*) from {Openings.Rows}_{Clock:yyyyMM}") > 0);
    }

    [Fact]
    public async Task Whoever_holds_the_password_of_the_application_cannot_make_it_forget_more()
    {
        var person = await api.HasProbationer();
        await api.AsAdministrator().Get<OpenCard>($"/v1/probationers/{person}");

        await Execute(api.Database.Application, $"select {Openings.Arrange}('infinity')");

        Assert.Contains(await OpeningsOf(person), line => line.Why == ReadsCard);
    }

    private async Task<OpeningLine[]> OpeningsOf(Guid person) =>
        await (await api.As(AgentRole.Auditor, "national")).Get<OpeningLine[]>($"/v1/probationers/{person}/openings");

    private Task WasOpened(Guid person, DateTimeOffset at, string why) => Execute(
        api.Database.Application,
        $"insert into {Openings.Rows} (opened_at, person_id, why) values ('{at:O}', '{person}', '{why}')");

    private async Task<long> Count(string sql)
    {
        await using var source = NpgsqlDataSource.Create(api.Database.Owner);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is long count ? count : -1;
    }

    private static async Task Execute(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
