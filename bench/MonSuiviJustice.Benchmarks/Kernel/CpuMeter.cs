using System.Diagnostics;
using System.Globalization;

namespace MonSuiviJustice.Benchmarks.Kernel;

/// <summary>
/// CPU spent since it was made: by PostgreSQL (the postmaster, its children, and those that ended) and by this process with
/// the processes that it started and that ended.
/// </summary>
internal sealed class CpuMeter
{
    private const double TicksPerSecond = 100;

    private static readonly string? Postmaster =
        Environment.GetEnvironmentVariable("MSJ_POSTMASTER_PID") is { Length: > 0 } file && File.Exists(file)
            ? File.ReadLines(file).First().Trim()
            : null;

    private readonly double? _postgres = Postgres();
    private readonly double _own = Own();

    public Sample Read(long operations, TimeSpan elapsed, double? p50 = null, double? p99 = null) => new(
        operations,
        elapsed,
        (Postgres() - _postgres) * 1e6 / operations,
        (Own() - _own) * 1e6 / operations,
        p50,
        p99);

    // Fields of /proc/<pid>/stat after the name in parentheses: 1 parent, 11 utime, 12 stime, 13 and 14 of ended children.
    private static double? Postgres() => Postmaster is null ? null : Directory.EnumerateDirectories("/proc")
        .Select(Path.GetFileName)
        .OfType<string>()
        .Where(name => char.IsAsciiDigit(name[0]))
        .Select(pid => (Pid: pid, Stat: StatOf(pid)))
        .Sum(process => process.Pid == Postmaster ? Sum(process.Stat, 4)
            : process.Stat.ElementAtOrDefault(1) == Postmaster ? Sum(process.Stat, 2)
            : 0);

    private static double Own() => File.Exists("/proc/self/stat")
        ? Sum(StatOf("self"), 4)
        : Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static double Sum(string[] stat, int fields) => stat.Skip(11).Take(fields)
        .Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;

    private static string[] StatOf(string pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return []; // it has ended meanwhile; its parent keeps the count
        }
    }
}
