using MonSuiviJustice.Projections.Kernel;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Development;

/// <summary>
/// A clock that a demonstration can set, so that a month is played in a minute (decision 24). It survives a restart; it
/// exists in development only.
/// </summary>
internal sealed class DevelopmentClock : TimeProvider
{
    private static readonly string Rows = $"{StoreSchema.Private}.development_clock";

    private DateTimeOffset? _frozen;

    public static Table Build()
    {
        var table = new Table(Rows);
        table.AddColumn<bool>("is_set").AsPrimaryKey();
        table.AddColumn<DateTimeOffset>("frozen_at").AllowNulls();
        return table;
    }

    public override DateTimeOffset GetUtcNow() => _frozen ?? base.GetUtcNow();

    /// <summary>Stands still at that instant; null runs again.</summary>
    public async Task Set(DateTimeOffset? instant, NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"insert into {Rows} (is_set, frozen_at) values (true, $1) on conflict (is_set) do update set frozen_at = $1");
        command.Parameters.Add(new() { Value = (object?)instant?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellation);
        _frozen = instant?.ToUniversalTime();

        // Another hour makes texts due, as a fact does.
        await using var wake = source.CreateCommand($"select pg_notify('{WakeUp.Channel}', '')");
        await wake.ExecuteNonQueryAsync(cancellation);
    }

    public async Task Restore(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select frozen_at from {Rows} where frozen_at is not null");
        _frozen = await command.ExecuteScalarAsync(cancellation) is DateTime instant ? instant : null;
    }
}
