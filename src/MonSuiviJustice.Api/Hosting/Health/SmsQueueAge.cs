using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace MonSuiviJustice.Api.Hosting.Health;

/// <summary>Do texts leave when they are due? Limit: <c>Health:MaxSmsQueueMinutes</c>.</summary>
internal sealed class SmsQueueAge(Backlog backlog, IConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default)
    {
        var limit = TimeSpan.FromMinutes(configuration.GetValue("Health:MaxSmsQueueMinutes", 15d));

        try
        {
            var age = await backlog.OldestDueText(cancellationToken);
            var data = new Dictionary<string, object>
            {
                ["oldestSeconds"] = Math.Round(age.TotalSeconds, 1),
                ["limitSeconds"] = limit.TotalSeconds,
            };
            return age > limit
                ? HealthCheckResult.Degraded("Texts that are due do not leave.", data: data)
                : HealthCheckResult.Healthy(data: data);
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
