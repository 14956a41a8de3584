using Microsoft.Extensions.Diagnostics.HealthChecks;
using MonSuiviJustice.Api.Hosting.Health;

namespace MonSuiviJustice.Api.Hosting;

/// <summary>
/// For whoever routes requests and wakes operators. A node that cannot write is not ready (503). Views or texts that are
/// late are said (<c>late</c>), but by default they turn no node away: every node would be just as late.
/// </summary>
internal static class HealthHosting
{
    public const string Prefix = "/health";

    private const string Ready = "ready";

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Backlog>();
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseWrite>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
            .AddCheck<ProjectionLag>("projections", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
            .AddCheck<SmsQueueAge>("smsQueue", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
            .AddCheck<SmsAlarmCheck>("smsAlarms", tags: [Ready], timeout: TimeSpan.FromSeconds(5));
    }

    public static void MapHealth(this WebApplication app)
    {
        var late = app.Configuration.GetValue("Health:NotReadyWhenLate", false)
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status200OK;

        app.MapHealthChecks($"{Prefix}/live", new() { Predicate = _ => false, ResponseWriter = Write }).AllowAnonymous();
        app.MapHealthChecks($"{Prefix}/ready", new()
        {
            Predicate = check => check.Tags.Contains(Ready),
            ResponseWriter = Write,
            ResultStatusCodes =
            {
                [HealthStatus.Healthy] = StatusCodes.Status200OK,
                [HealthStatus.Degraded] = late,
                [HealthStatus.Unhealthy] = StatusCodes.Status503ServiceUnavailable,
            },
        }).AllowAnonymous();
    }

    private static Task Write(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = Word(report.Status),
        checks = report.Entries.ToDictionary(
            entry => entry.Key,
            entry => new { status = Word(entry.Value.Status), because = entry.Value.Description, entry.Value.Data }),
    });

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ok",
        HealthStatus.Degraded => "late",
        HealthStatus.Unhealthy => "down",
    };
}
