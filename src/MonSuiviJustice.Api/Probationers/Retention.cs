namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// How long a file is kept: archived after twelve months without activity, erased six months after that. Both are settings,
/// because the ministry's register of processing may come to say otherwise.
/// </summary>
internal sealed class Retention
{
    private readonly int _archiveAfterMonths;

    public Retention(IConfiguration configuration)
    {
        _archiveAfterMonths = Months(configuration, "Probationers:ArchiveAfterMonths", orElse: 12);
        EraseAfterMonths = Months(configuration, "Probationers:EraseAfterMonths", orElse: 6);
        Tick = configuration.GetValue("Probationers:RetentionTick", TimeSpan.FromMinutes(10));
    }

    /// <summary>How often somebody looks whose time has come.</summary>
    public TimeSpan Tick { get; }

    /// <summary>How long a file stays in the archive.</summary>
    public int EraseAfterMonths { get; }

    /// <summary>What took place until then counts no more as activity.</summary>
    public DateTimeOffset InactiveSince(DateTimeOffset now) => now.AddMonths(-_archiveAfterMonths);

    /// <summary>When a file that was archived then is erased.</summary>
    public DateTimeOffset ErasureOf(DateTimeOffset archivedAt) => archivedAt.AddMonths(EraseAfterMonths);

    private static int Months(IConfiguration configuration, string setting, int orElse) =>
        configuration.GetValue(setting, orElse) is > 0 and <= 1200 and var months
            ? months
            : throw new InvalidOperationException($"{setting} must be a number of months, at least one.");
}
