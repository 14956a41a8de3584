using Microsoft.Extensions.Diagnostics.HealthChecks;
using MonSuiviJustice.Api.Notifications;
using Npgsql;

namespace MonSuiviJustice.Api.Hosting.Health;

/// <summary>Is there something about texts that somebody should look at? How many services each alarm concerns.</summary>
internal sealed class SmsAlarmCheck(SmsAlarms alarms) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default)
    {
        try
        {
            var now = await alarms.Now(cancellationToken);
            var data = now.GroupBy(alarm => alarm.Kind).ToDictionary(kind => $"{kind.Key}", object (kind) => kind.Count());
            return now.Count > 0
                ? HealthCheckResult.Degraded("Somebody should look at the texts.", data: data)
                : HealthCheckResult.Healthy();
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
