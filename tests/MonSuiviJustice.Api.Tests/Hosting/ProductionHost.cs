using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MonSuiviJustice.Api.Hosting;
using MonSuiviJustice.Api.Tests.Kernel;
using Serilog.Extensions.Logging;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

/// <summary>
/// The application as in production, alone on a database of its own that a test may take away. What it logs and what it
/// exports is kept.
/// </summary>
public sealed class ProductionHost : IAsyncLifetime
{
    private readonly OtlpCollector _collector = new();

    public ProductionHost() => Api = new() { Environment = Environments.Production, Differently = Configure };

    public ApiHost Api { get; }

    internal Lines Log { get; } = new();

    internal OtlpCollector Exported => _collector;

    public ValueTask InitializeAsync() => Api.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        _collector.Dispose();
    }

    private void Configure(IWebHostBuilder web)
    {
        web.UseSetting("Logging:LogLevel:MonSuiviJustice", "Information");
        web.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", _collector.Endpoint);
        web.UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        web.UseSetting("OTEL_BSP_SCHEDULE_DELAY", "100");
        web.UseSetting("OTEL_METRIC_EXPORT_INTERVAL", "100");
        web.ConfigureLogging(logging => logging
            .ClearProviders()
            .AddProvider(new SerilogLoggerProvider(LoggingHosting.To(Log), dispose: true)));
    }

    /// <summary>What was written, line by line, while others write.</summary>
    internal sealed class Lines : StringWriter
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public Lines()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public IReadOnlyCollection<string> Written => _lines;

        public override void Write(string? value) => _lines.Enqueue(value ?? "");
    }
}

/// <summary>One after the other, and not while others race: these take the database away.</summary>
[CollectionDefinition(nameof(ProductionHost), DisableParallelization = true)]
public sealed class ProductionSpecs : ICollectionFixture<ProductionHost>;
