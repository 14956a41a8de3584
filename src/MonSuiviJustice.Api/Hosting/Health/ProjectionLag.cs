using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace MonSuiviJustice.Api.Hosting.Health;

/// <summary>How far are the async views behind the facts? Limit: <c>Health:MaxProjectionLag</c>, in facts.</summary>
internal sealed class ProjectionLag(Backlog backlog, IConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default)
    {
        var limit = configuration.GetValue("Health:MaxProjectionLag", 10_000L);

        try
        {
            var facts = await backlog.UnseenFacts(cancellationToken);
            var data = new Dictionary<string, object> { ["facts"] = facts, ["limit"] = limit };
            return facts > limit
                ? HealthCheckResult.Degraded("The views are behind the facts.", data: data)
                : HealthCheckResult.Healthy(data: data);
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
