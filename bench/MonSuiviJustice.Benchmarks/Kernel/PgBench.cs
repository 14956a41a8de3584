using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace MonSuiviJustice.Benchmarks.Kernel;

/// <summary>PostgreSQL's own load generator: the cheapest client there is, so the hardest baseline.</summary>
internal static class PgBench
{
    /// <summary>Null where PostgreSQL's programs are not on this machine.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Concat(Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin"))
            : [])
        .Select(folder => Path.Combine(folder, "pgbench"))
        .FirstOrDefault(File.Exists);

    public static Task<Sample> Timed(string connection, string script, int clients, TimeSpan length) =>
        Run(connection, script, clients, ["-T", $"{length.TotalSeconds:0}"], rows: 1);

    /// <param name="rows">Rows that one transaction handles.</param>
    public static Task<Sample> Counted(string connection, string script, int clients, int transactions, int rows) =>
        Run(connection, script, clients, ["-t", $"{transactions / clients}"], rows);

    private static async Task<Sample> Run(string connection, string script, int clients, string[] length, int rows)
    {
        var folder = Directory.CreateTempSubdirectory("msj-bench-");
        var file = Path.Combine(folder.FullName, "script.sql");
        await File.WriteAllTextAsync(file, script);
        var meter = new CpuMeter();
        var output = await Output(connection, folder.FullName,
        [
            "-n", "-M", "prepared", "-f", file, "-c", $"{clients}", "-j", "2", .. length,
            "-l", "--log-prefix", Path.Combine(folder.FullName, "log"), "--sampling-rate", "0.1",
        ]);
        var operations = (long)Figure(output, "number of transactions actually processed: ") * rows;

        // Its own count leaves out the time to connect.
        var elapsed = TimeSpan.FromSeconds(operations / rows / Figure(output, "tps = "));
        var times = folder.EnumerateFiles("log*").SelectMany(log => File.ReadLines(log.FullName))
            .Select(line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000)
            .Order()
            .ToArray();
        folder.Delete(recursive: true);
        return meter.Read(
            operations,
            elapsed,
            times.Length == 0 || rows > 1 ? null : ClosedLoop.Quantile(times, 0.50),
            times.Length == 0 || rows > 1 ? null : ClosedLoop.Quantile(times, 0.99));
    }

    private static async Task<string> Output(string connection, string folder, string[] arguments)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(Program ?? "pgbench", arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
            Environment =
            {
                ["PGHOST"] = to.Host,
                ["PGPORT"] = $"{to.Port}",
                ["PGUSER"] = to.Username,
                ["PGPASSWORD"] = to.Password,
                ["PGDATABASE"] = to.Database,
            },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pgbench did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"pgbench failed: {output}");
    }

    private static double Figure(string output, string label)
    {
        var from = output.IndexOf(label, StringComparison.Ordinal) + label.Length;
        return double.Parse(
            output[from..output.IndexOfAny([' ', '\n', '/'], from)],
            CultureInfo.InvariantCulture);
    }
}
