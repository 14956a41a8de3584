using System.Globalization;

namespace MonSuiviJustice.Benchmarks.Kernel;

/// <summary>What the command line and the environment of <c>./dev bench</c> say.</summary>
/// <param name="Rounds">How often each side runs.</param>
/// <param name="Seconds">Length of one side of one round, where a row is timed and not counted.</param>
/// <param name="Only">The rows to run, which take the place of theirs in the results; all when null.</param>
internal sealed record BenchOptions(int Rounds, int Seconds, IReadOnlyList<string>? Only, string Application, string Super)
{
    /// <summary>Of the last minute when the run began: a busy machine spoils speeds, and ratios less.</summary>
    public string Load { get; } = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    public const string Usage = "./dev bench [--rounds N] [--seconds N] [--only NAME[,NAME]]";

    public static BenchOptions Of(IReadOnlyList<string> arguments)
    {
        var given = arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? "");

        return given.Keys.All(name => name is "--rounds" or "--seconds" or "--only")
            ? new(
                Number(given.GetValueOrDefault("--rounds"), 5),
                Number(given.GetValueOrDefault("--seconds"), 8),
                given.GetValueOrDefault("--only")?.Split(','),
                Setting("ConnectionStrings__Postgres"),
                Setting("ConnectionStrings__Super"))
            : throw new FormatException(Usage);
    }

    private static int Number(string? text, int otherwise) =>
        text is null ? otherwise : int.Parse(text, CultureInfo.InvariantCulture);

    private static string Setting(string name) => Environment.GetEnvironmentVariable(name)
        ?? throw new InvalidOperationException($"{name} is missing: run {Usage}.");
}
