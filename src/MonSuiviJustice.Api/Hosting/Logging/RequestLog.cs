using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Hosting.Logging;

/// <summary>
/// One line a request: who asked for which route, and what came of it. The route as it is declared, because a path names
/// things; the trace is added to every line.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var started = Stopwatch.GetTimestamp();

        try
        {
            await next(http);
        }
        finally
        {
            Tell(http, Stopwatch.GetElapsedTime(started));
        }
    }

    private void Tell(HttpContext http, TimeSpan elapsed)
    {
        var route = RouteOf(http);
        var level = LevelOf(http, route);

        if (logger.IsEnabled(level))
        {
            var milliseconds = Math.Round(elapsed.TotalMilliseconds, 1);
            var agentId = http.PossibleSignedIn()?.Id;
            Answered(logger, level, http.Request.Method, route, http.Response.StatusCode, milliseconds, agentId);
        }
    }

    // After a failure the endpoint is taken off the request; the handler of failures remembers it.
    private static string RouteOf(HttpContext http) =>
        (http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint()) is RouteEndpoint endpoint
            ? endpoint.RoutePattern.RawText ?? "(none)"
            : "(none)";

    private static LogLevel LevelOf(HttpContext http, string route) => http.Response.StatusCode switch
    {
        >= StatusCodes.Status500InternalServerError => LogLevel.Warning,
        _ when route.StartsWith(HealthHosting.Prefix, StringComparison.Ordinal) => LogLevel.Debug,
        _ => LogLevel.Information,
    };

    [LoggerMessage("{Method} {Route} {Status} {ElapsedMs} ms, agent {AgentId}")]
    private static partial void Answered(
        ILogger logger,
        LogLevel level,
        string method,
        string route,
        int status,
        double elapsedMs,
        Guid? agentId);
}
