using Microsoft.Extensions.Diagnostics.HealthChecks;
using MonSuiviJustice.Api.Kernel;
using Npgsql;

namespace MonSuiviJustice.Api.Hosting.Health;

/// <summary>Can this node write, under the application's role? It writes a row and takes it back.</summary>
internal sealed class DatabaseWrite(NpgsqlDataSource source, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await RequestKeys.Probe(connection, clock.Now(), cancellationToken);
            await transaction.RollbackAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException error)
        {
            return HealthCheckResult.Unhealthy(error is PostgresException { SqlState: { } state }
                ? $"The database refuses to write ({state})."
                : "The database does not answer.");
        }
    }
}
