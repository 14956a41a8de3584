namespace MonSuiviJustice.Demo.Overseas;

/// <summary>One of the four territories of this play.</summary>
/// <param name="Mobiles">How mobile numbers begin there, as far as they are not thrown.</param>
/// <param name="Holiday">Kept there and in none of the other three; from Monday to Friday.</param>
/// <param name="Before">The last workday before it.</param>
/// <param name="After">The first workday after it.</param>
internal sealed record Territory(
    string City,
    string Zone,
    string Mobiles,
    DateOnly Holiday,
    DateOnly Before,
    DateOnly After)
{
    /// <summary>
    /// The latest winter after which all four fall on a day from Monday to Friday within six months of one evening.
    /// </summary>
    public static readonly IReadOnlyList<Territory> All =
    [
        new("Cayenne", "America/Cayenne", "+5946942", new(2020, 6, 10), new(2020, 6, 9), new(2020, 6, 11)),
        new("Saint-Denis", "Indian/Reunion", "+2626922", new(2019, 12, 20), new(2019, 12, 19), new(2019, 12, 23)),
        new("Fort-de-France", "America/Martinique", "+5966962", new(2020, 5, 22), new(2020, 5, 20), new(2020, 5, 25)),
        new("Mamoudzou", "Indian/Mayotte", "+2626392", new(2020, 4, 27), new(2020, 4, 24), new(2020, 4, 28)),
    ];

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);

    public DateTime WallAt(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone).DateTime;

    public DateOnly DayAt(DateTimeOffset instant) => DateOnly.FromDateTime(WallAt(instant));
}
