using JasperFx.OpenTelemetry;
using Marten;
using MonSuiviJustice.Api.Hosting.Health;
using MonSuiviJustice.Api.Kernel;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MonSuiviJustice.Api.Hosting;

/// <summary>
/// Traces and metrics to wherever <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> points; without it nobody listens, and nothing is
/// paid. Neither SQL parameters nor queries are in them.
/// </summary>
internal static class TelemetryHosting
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<BacklogGauges>();

        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            return;
        }

        builder.Services.ConfigureMarten(store =>
        {
            store.OpenTelemetry.TrackConnections = TrackLevel.Normal;
            store.OpenTelemetry.TrackEventCounters();
        });

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(MessagingHosting.Name))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(requests => requests.Filter = IsNoHealthCheck)
                .AddHttpClientInstrumentation()
                .AddNpgsql()
                .AddSource("Marten", "Wolverine")
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddMeter(Metrics.Name, "Marten", $"Wolverine:{MessagingHosting.Name}", "Npgsql", "System.Runtime")
                .AddOtlpExporter());
    }

    private static bool IsNoHealthCheck(HttpContext http) => !http.Request.Path.StartsWithSegments(HealthHosting.Prefix);
}
