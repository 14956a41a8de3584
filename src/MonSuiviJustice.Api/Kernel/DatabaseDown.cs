using System.Net.Sockets;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Without a database nothing is promised: 503, and when to come back. Npgsql reconnects by itself.</summary>
internal sealed partial class DatabaseDown(ILogger<DatabaseDown> logger) : IExceptionHandler
{
    private const string Seconds = "5";

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken)
    {
        if (!IsCauseOf(exception))
        {
            return false;
        }

        Unreachable(logger, exception.GetType().Name);
        httpContext.Response.Headers.RetryAfter = Seconds;
        await Problem.Of(EdgeRefusals.Unavailable).ExecuteAsync(httpContext);
        return true;
    }

    private static bool IsCauseOf(Exception error) => error switch
    {
        PostgresException postgres => postgres.SqlState is
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.DiskFull
            or PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException or SocketException => true,
        { InnerException: { } inner } => IsCauseOf(inner),
        _ => false,
    };

    [LoggerMessage(LogLevel.Error, "The database did not answer ({Error}).")]
    private static partial void Unreachable(ILogger logger, string error);
}
