using Npgsql;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>Nobody can append a fact: who wants to waits, in the middle of a transaction.</summary>
internal sealed class StoreLock(NpgsqlConnection connection) : IAsyncDisposable
{
    private const string Waiting =
        "select count(*) from pg_locks where relation = 'facts.mt_events'::regclass and not granted";

    public static async Task<StoreLock> Take(string super)
    {
        var connection = new NpgsqlConnection(super);
        await connection.OpenAsync();
        await Run(connection, "begin; lock table facts.mt_events in exclusive mode");
        return new(connection);
    }

    public Task UntilSomebodyWaits() => Patience.Until("une écriture à retenir", async () => await Count() > 0);

    public async ValueTask DisposeAsync()
    {
        await Run(connection, "rollback");
        await connection.DisposeAsync();
    }

    private async Task<long> Count()
    {
        await using var command = new NpgsqlCommand(Waiting, connection);
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
