namespace MonSuiviJustice.Demo.Play;

/// <summary>When the play takes place: in the past, because the provider dates its messages by the real clock.</summary>
internal static class Season
{
    public const int Days = 30;

    /// <summary>A Monday.</summary>
    public static readonly DateOnly First = new(2026, 9, 7);

    public static readonly DateOnly Last = First.AddDays(Days - 1);

    /// <summary>On this morning the API dies while it sends.</summary>
    public static readonly DateOnly CrashDay = First.AddDays(10);

    /// <summary>At which the clock stops: no outcome before an hour has passed, no text before eight.</summary>
    public static readonly IReadOnlyList<TimeOnly> Hours =
    [
        new(7, 0), new(8, 0), new(9, 0), new(10, 0), new(11, 0), new(12, 0), new(14, 0), new(15, 0), new(16, 0), new(17, 0),
        new(18, 0), new(19, 30),
    ];

    /// <summary>At which convocations start.</summary>
    public static readonly IReadOnlyList<int> Starts = [9, 10, 11, 14, 15, 16];

    /// <summary>The workdays on which people are booked.</summary>
    public static readonly IReadOnlyList<DateOnly> BookingDays =
    [
        .. Enumerable.Range(0, Days - 6).Select(First.AddDays).Where(Wall.IsWorkday),
    ];
}
