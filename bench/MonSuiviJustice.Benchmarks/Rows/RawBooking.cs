using MonSuiviJustice.Benchmarks.Stage;
using Npgsql;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>The SQL function, called from .NET.</summary>
internal sealed class RawBooking(string connection) : IAsyncDisposable
{
    private static readonly string Statement = Sql.Text("raw-booking.pgbench.sql");

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 });

    public async Task<long> Book()
    {
        await using var command = _source.CreateCommand(Statement);
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
