using MonSuiviJustice.Api.Hosting.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Extensions.Logging;

namespace MonSuiviJustice.Api.Hosting;

/// <summary>
/// Compact JSON on the standard output, and nothing personal in it: no query, no body, no header, no message of an
/// exception. Levels come from <c>Logging:LogLevel</c>.
/// </summary>
internal static class LoggingHosting
{
    /// <summary>These repeat addresses with their queries below this level, whatever the configuration asks for.</summary>
    private static readonly string[] TellUrls =
        ["Microsoft.AspNetCore.Hosting.Diagnostics", "System.Net.Http.HttpClient", "Microsoft.AspNetCore.Routing"];

    public static void AddLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();

        // Not AddSerilog(): it lets every level of every category through to Serilog.
        builder.Logging.AddProvider(new SerilogLoggerProvider(To(Console.Out), dispose: true));

        // Serilog writes the trace by itself; as a scope it would stand there twice.
        builder.Logging.Configure(log => log.ActivityTrackingOptions = ActivityTrackingOptions.None);

        foreach (var category in TellUrls)
        {
            builder.Logging.AddFilter(category, LogLevel.Warning);
        }
    }

    public static Logger To(TextWriter output) => new LoggerConfiguration()
        .MinimumLevel.Verbose()
        .WriteTo.Sink(new LogLines(output))
        .CreateLogger();
}
