using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MonSuiviJustice.Benchmarks.Kernel;

/// <summary>Writes <c>bench/RESULTS.md</c> for people and <c>bench/results.json</c> for machines.</summary>
internal static class ResultFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The folder of the benches.</summary>
    public static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here()) ?? "", "..", ".."));

    private static readonly string Pages = Path.Combine(Folder, "RESULTS.md");

    private static readonly string Figures = Path.Combine(Folder, "results.json");

    public static async Task Write(IReadOnlyList<Comparison> rows, string postgres, BenchOptions options)
    {
        await File.WriteAllTextAsync(Pages, Page(rows, postgres, options));
        await File.WriteAllTextAsync(Figures, JsonSerializer.Serialize(rows.Select(Entry), Json) + "\n");
    }

    /// <summary>Rows that ran without the others take the place of what stood there, and say so.</summary>
    public static async Task Replace(IReadOnlyList<Comparison> rows, BenchOptions options)
    {
        var entries = JsonNode.Parse(await File.ReadAllTextAsync(Figures)) as JsonArray
            ?? throw new JsonException($"{Figures} is no list.");
        var page = ResultPage.Read(await File.ReadAllTextAsync(Pages));

        foreach (var row in rows)
        {
            foreach (var former in entries.Where(entry => (string?)entry?["name"] == row.Name).ToArray())
            {
                entries.Remove(former);
            }

            entries.Add(JsonSerializer.SerializeToNode(Entry(row), Json));
            page.Put(row.Name, Line(row), Section(row) + string.Create(
                CultureInfo.InvariantCulture,
                $"- Measured without the other rows, in {row.Ours.Samples.Count} rounds at commit {Commit()}; load average before {options.Load}.\n"));
        }

        await File.WriteAllTextAsync(Figures, entries.ToJsonString(Json) + "\n");
        await File.WriteAllTextAsync(Pages, page.ToString());
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

            - Commit: {Commit()}
            - Machine: {Environment.ProcessorCount} cores, {Cpu()}; load average before the run {options.Load}
            - PostgreSQL {postgres}, .NET {Environment.Version}, durable defaults (fsync and synchronous commit on)

            | row | unit | ours | baseline | ratio | floor | target | moonshot | PostgreSQL CPU, ours / raw | our CPU | p50 / p99 |
            |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|

            """);

        foreach (var row in rows)
        {
            page.Append(Line(row));
        }

        foreach (var row in rows)
        {
            page.Append('\n').Append(Section(row));
        }

        return page.ToString();
    }

    private static string Line(Comparison row)
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
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static string Section(Comparison row) =>
        $"""
         ## {row.Name}

         Against: {row.Against}. Limited by: {row.Limit}

         """
        + string.Concat(row.Notes.Select(note => $"- {note}\n"));

    private static string Commit() =>
        $"{Git("rev-parse --short HEAD")}{(Git("status --porcelain -- src bench").Length > 0 ? " and uncommitted changes" : "")}";

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
