using MonSuiviJustice.Api.Hosting.Health;
using MonSuiviJustice.Api.Tests.Kernel;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

public sealed class BackgroundJobsApi(ApiHost api)
{
    [Fact]
    public async Task Every_kind_of_background_work_is_counted()
    {
        await api.AsyncViewsHaveCaughtUp();

        var jobs = await api.AsAdministrator().Get<BackgroundJob[]>("/v1/background-jobs");

        Assert.Equal(Enum.GetValues<JobKind>(), jobs.Select(job => job.Kind));
        Assert.All(jobs, job => Assert.True(job is { Waiting: >= 0, GivenUp: >= 0 }));
    }

    [Fact]
    public async Task What_failed_for_good_is_named_without_what_it_carried()
    {
        var id = Guid.CreateVersion7();
        await Execute(
            $"""
             insert into wolverine.wolverine_dead_letters (id, body, message_type, exception_type, exception_message, sent_at)
             values ('{id}', '\x43414e415249', 'Some.Message', 'System.TimeoutException', 'CANARI', '2031-03-01T10:00:00Z')
             """);

        using var answer = await api.AsAdministrator().Send(HttpMethod.Get, "/v1/dead-letters");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var jobs = await api.AsAdministrator().Get<BackgroundJob[]>("/v1/background-jobs");

        var letter = Assert.Single(await answer.Read<DeadLetter[]>(), it => it.Id == id);
        Assert.Equal(("Some.Message", "System.TimeoutException"), (letter.Message, letter.Error));
        Assert.DoesNotContain("CANARI", text, StringComparison.Ordinal);
        Assert.True(jobs.Single(job => job.Kind == JobKind.Messages).GivenUp > 0);
        await Execute($"delete from wolverine.wolverine_dead_letters where id = '{id}'");
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(api.Database.Owner);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
