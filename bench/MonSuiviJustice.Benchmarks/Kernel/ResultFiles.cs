using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace MonSuiviJustice.Benchmarks.Kernel;

/// <summary>Writes <c>bench/RESULTS.md</c> for people and <c>bench/results.json</c> for machines.</summary>
internal static class ResultFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The folder of the benches.</summary>
    public static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here()) ?? "", "..", ".."));

    public static async Task Write(IReadOnlyList<Comparison> rows, string postgres, BenchOptions options)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "RESULTS.md"), Page(rows, postgres, options));
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "results.json"),
            JsonSerializer.Serialize(rows.Select(Entry), Json) + "\n");
    }

    private static object Entry(Comparison row) => new
    {
        name = row.Name,
        ours = Math.Round(row.Ours.Median, 1),
        baseline = row.Baseline is { } baseline ? Math.Round(baseline.Median, 1) : (double?)null,
        unit = row.Unit,
        ratio = row.Ratio is { } ratio ? Math.Round(ratio, 3) : (double?)null,
        floor = row.Scale?.Floor,
        target = row.Scale?.Target,
        moonshot = row.Scale?.Moonshot,
    };

    private static string Page(IReadOnlyList<Comparison> rows, string postgres, BenchOptions options)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Benchmark results

            Written by `./dev bench`. Ours and the baseline ran in turns, {options.Rounds} rounds each, on one machine that both share
            with PostgreSQL: read the ratios, not the speeds. A ratio is the median of the rounds' own ratios; below it stand
            medians and, in brackets, least and most.

            - Commit: {Git("rev-parse --short HEAD")}{(Git("status --porcelain -- src bench").Length > 0 ? " and uncommitted changes" : "")}
            - Machine: {Environment.ProcessorCount} cores, {Cpu()}; load average before the run {options.Load}
            - PostgreSQL {postgres}, .NET {Environment.Version}, durable defaults (fsync and synchronous commit on)

            | row | unit | ours | baseline | ratio | floor | target | moonshot | PostgreSQL CPU, ours / raw | our CPU | p50 / p99 |
            |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|

            """);

        foreach (var row in rows)
        {
            string?[] cells =
            [
                row.Name,
                row.Unit,
                Spread(row.Ours),
                row.Baseline is { } baseline ? Spread(baseline) : "–",
                row.Ratio?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–",
                Figure(row.Scale?.Floor),
                Figure(row.Scale?.Target),
                Figure(row.Scale?.Moonshot),
                $"{Micros(row.Ours)} / {(row.Baseline is { } raw ? Micros(raw) : "–")}",
                string.Create(CultureInfo.InvariantCulture, $"{row.Ours.MedianOf(sample => sample.ClientMicros):0} µs"),
                $"{Milliseconds(row.Ours, sample => sample.P50)} / {Milliseconds(row.Ours, sample => sample.P99)}",
            ];
            page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
        }

        foreach (var row in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"""

                ## {row.Name}

                Against: {row.Against}. Limited by: {row.Limit}

                """);

            foreach (var note in row.Notes)
            {
                page.Append(CultureInfo.InvariantCulture, $"- {note}\n");
            }
        }

        return page.ToString();
    }

    private static string Spread(Side side) => string.Create(
        CultureInfo.InvariantCulture,
        $"{side.Median:0} ({side.Least:0} to {side.Most:0})");

    private static string Micros(Side side) => side.MedianOf(sample => sample.PostgresMicros) is { } micros
        ? string.Create(CultureInfo.InvariantCulture, $"{micros:0} µs")
        : "–";

    private static string Milliseconds(Side side, Func<Sample, double?> figure) => side.MedianOf(figure) is { } median
        ? string.Create(CultureInfo.InvariantCulture, $"{median:0.0} ms")
        : "–";

    private static string Figure(double? figure) => figure?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";

    private static string Cpu() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(": ")[^1] ?? "unknown processor"
        : "unknown processor";

    private static string Git(string arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, WorkingDirectory = Folder };
        using var git = Process.Start(start);
        return git?.StandardOutput.ReadToEnd().Trim() ?? "unknown";
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
