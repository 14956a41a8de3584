using Npgsql;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>What a dead API has left: attempts on record whose outcome nobody wrote down.</summary>
internal static class OpenAttempts
{
    public static async Task<int> Count(string super)
    {
        await using var source = NpgsqlDataSource.Create(super);
        await using var command = source.CreateCommand("select count(*)::int from views.sms_queue where state = 'Attempting'");
        return (int)(await command.ExecuteScalarAsync() ?? 0);
    }
}
