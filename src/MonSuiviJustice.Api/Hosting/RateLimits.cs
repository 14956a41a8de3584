using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Hosting;

/// <summary>
/// How much one signed-in client may ask of one node: <c>RateLimits:PerSecond</c>, with a reserve of
/// <c>RateLimits:Burst</c>, and of each route that shows many people at once <c>RateLimits:CostlyPerMinute</c>. Zero means no
/// limit, as in development. Providers, who call back as fast as texts leave, are not limited.
/// </summary>
internal static class RateLimits
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var isOff = builder.Environment.IsDevelopment();
        var perSecond = Limit("PerSecond", 50);
        var burst = Limit("Burst", 200);
        var costly = Limit("CostlyPerMinute", 120);
        builder.Services.AddRateLimiter(limits =>
        {
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => Client(http) is { } client && perSecond > 0
                    ? RateLimitPartition.GetTokenBucketLimiter(client, _ => new()
                    {
                        TokenLimit = Math.Max(burst, perSecond),
                        TokensPerPeriod = perSecond,
                        ReplenishmentPeriod = Second,
                    })
                    : RateLimitPartition.GetNoLimiter("")),
                PartitionedRateLimiter.Create<HttpContext, string>(http =>
                    Client(http) is { } client && costly > 0 && http.Is<CostlyAttribute>()
                        ? RateLimitPartition.GetFixedWindowLimiter(
                            $"{client} {http.Request.Path}", _ => new() { PermitLimit = costly, Window = Minute })
                        : RateLimitPartition.GetNoLimiter("")));
            limits.OnRejected = Refuse;
        });

        int Limit(string name, int otherwise) => builder.Configuration.GetValue($"RateLimits:{name}", isOff ? 0 : otherwise);
    }

    private static string? Client(HttpContext http) => http.User.FindFirstValue("sub");

    private static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var pause = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var said) && said > Second ? said : Second;
        rejected.HttpContext.Response.Headers.RetryAfter =
            Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Problem.Of(EdgeRefusals.TooMany).ExecuteAsync(rejected.HttpContext);
    }
}
