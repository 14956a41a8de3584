using MonSuiviJustice.Api.Tests.Kernel;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

/// <summary>Whoever holds the application's password still cannot rewrite what happened (decision 7).</summary>
public sealed class GrantsApi(ApiHost api)
{
    [Theory]
    [InlineData("update facts.mt_events set data = '{}'")]
    [InlineData("delete from facts.mt_events")]
    [InlineData("truncate facts.mt_events")]
    [InlineData("delete from facts.mt_streams")]
    [InlineData("truncate facts.mt_streams")]
    [InlineData("update private.access_log set why = ''")]
    [InlineData("delete from private.access_log")]
    [InlineData("truncate private.access_log")]
    [InlineData("delete from private.access_log_default")]
    [InlineData("update private.chain_seal set head = ''")]
    [InlineData("delete from private.chain_seal")]
    [InlineData("truncate private.chain_seal")]
    [InlineData("alter table facts.mt_events disable trigger all")]
    [InlineData("drop table facts.mt_events")]
    [InlineData("create table facts.more (id int)")]
    public async Task The_role_of_the_application_may_not(string sql)
    {
        await using var source = NpgsqlDataSource.Create(api.Database.Application);
        await using var command = source.CreateCommand(sql);

        var refusal = await Assert.ThrowsAsync<PostgresException>(
            () => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }
}
