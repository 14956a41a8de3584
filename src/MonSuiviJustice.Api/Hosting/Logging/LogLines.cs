using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace MonSuiviJustice.Api.Hosting.Logging;

/// <summary>One JSON object a line, without what could name a person.</summary>
internal sealed class LogLines(TextWriter output) : ILogEventSink
{
    private static readonly CompactJsonFormatter Format = new();

    private readonly Lock _turn = new();

    public void Emit(LogEvent logEvent)
    {
        // ASP.NET adds the path of the request to everything that is said during it.
        logEvent.RemovePropertyIfPresent("RequestPath");
        using var line = new StringWriter();
        Format.Format(logEvent.Exception is null ? logEvent : WithoutMessage(logEvent, logEvent.Exception), line);

        lock (_turn)
        {
            output.Write(line.ToString());
        }
    }

    private static LogEvent WithoutMessage(LogEvent said, Exception error) => new(
        said.Timestamp,
        said.Level,
        new WordlessException(error),
        said.MessageTemplate,
        said.Properties.Select(property => new LogEventProperty(property.Key, property.Value)),
        said.TraceId ?? default,
        said.SpanId ?? default);
}
