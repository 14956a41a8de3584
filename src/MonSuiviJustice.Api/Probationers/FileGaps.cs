namespace MonSuiviJustice.Api.Probationers;

/// <summary>What somebody must repair in a file before another service takes it over.</summary>
public enum FileGap
{
    /// <summary>Unknown: an administrator or an import left it out.</summary>
    BirthDate = 1,

    /// <summary>By the rules of today it is no French mobile number.</summary>
    Mobile = 2,
}

internal static class FileGaps
{
    public static IReadOnlyList<FileGap> Gaps(this PersonalRecord record) =>
    [
        .. record.BirthDate is null ? [FileGap.BirthDate] : Array.Empty<FileGap>(),
        .. record.Mobile is { } mobile && MobileNumber.Parse(mobile) != mobile ? [FileGap.Mobile] : Array.Empty<FileGap>(),
    ];

    /// <summary>Whatever the vault does not know, nobody takes over.</summary>
    public static bool IsComplete(this OpenedRecord? opened) => opened?.Record.Gaps() is { Count: 0 };
}
