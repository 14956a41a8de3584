using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace MonSuiviJustice.Benchmarks.Kernel;

/// <summary>A job queue on PostgreSQL that many use, with its local queue: <c>bench/peers</c>, installed by <c>npm ci</c>.</summary>
internal static class GraphileWorker
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(ResultFiles.Folder, "peers"));

    /// <summary>Jobs that are due, and jobs that are not.</summary>
    public static Task Fill(string connection, int due, int ballast) => Node("fill", Url(connection), $"{due}", $"{ballast}");

    /// <summary>Does all jobs that are due.</summary>
    public static async Task<Sample> Work(string connection, int due)
    {
        var meter = new CpuMeter();
        var seconds = double.Parse(await Node("work", Url(connection), $"{due}"), CultureInfo.InvariantCulture);
        return meter.Read(due, TimeSpan.FromSeconds(seconds));
    }

    private static string Url(string connection)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        return $"postgres://{to.Username}:{to.Password}@{to.Host}:{to.Port}/{to.Database}";
    }

    private static async Task<string> Node(params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["graphile-worker.mjs", .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("node did not start.");
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"node failed in {Folder}.");
    }
}
