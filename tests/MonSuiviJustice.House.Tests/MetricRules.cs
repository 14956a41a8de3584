using System.Diagnostics.Metrics;
using System.Reflection;
using MonSuiviJustice.Api.Kernel;
using Xunit;

namespace MonSuiviJustice.House.Tests;

public sealed class MetricRules
{
    private static readonly IReadOnlyList<(Instrument Instrument, string Docstring)> Instruments =
    [
        .. from field in typeof(Metrics).GetFields(BindingFlags.Public | BindingFlags.Static)
           let instrument = field.GetValue(null) as Instrument
           where instrument is not null
           orderby instrument.Name
           select (instrument, Docstrings.Of(field)),
    ];

    [Fact]
    public void An_instrument_says_its_unit_and_its_meaning() => Assert.All(Instruments, it =>
    {
        Assert.Matches("^msj(\\.[a-z_]+)+$", it.Instrument.Name);
        Assert.False(string.IsNullOrEmpty(it.Instrument.Unit));
        Assert.EndsWith(".", it.Instrument.Description, StringComparison.Ordinal);
    });

    [Fact]
    public void The_metrics_are_those_that_were_approved() => Solution.Approve("docs/metrics.md", Markdown.Page(
        "Metrics",
        """
        Written by `./dev approve`, approved by whoever commits it. They leave by OpenTelemetry when
        `OTEL_EXPORTER_OTLP_ENDPOINT` is set, with those of ASP.NET Core, the HTTP client, Npgsql, Marten and Wolverine
        (message counts, times and dead letters; lag of each async view).
        """,
        ("Our own", Markdown.Table(
            ["instrument", "kind", "unit", "meaning"],
            Instruments.Select(it => new[]
            {
                $"`{it.Instrument.Name}`",
                it.Instrument.GetType().Name.Split('`')[0].ToLowerInvariant(),
                $"`{it.Instrument.Unit}`",
                $"{it.Instrument.Description} {it.Docstring}".Trim(),
            })))));
}
