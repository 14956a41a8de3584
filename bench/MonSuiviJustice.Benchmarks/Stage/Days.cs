namespace MonSuiviJustice.Benchmarks.Stage;

/// <summary>
/// Days of the stage's own calendar: its clock stands still, so that a run at night measures the same as one at noon.
/// </summary>
internal static class Days
{
    public const string TimeZone = "Europe/Paris";

    /// <summary>A Monday at ten in Paris, inside the hours in which texts leave.</summary>
    public static readonly DateTimeOffset Start = new(2031, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset After(int days, int minutes = 0) => Start.AddDays(days).AddMinutes(minutes);
}
