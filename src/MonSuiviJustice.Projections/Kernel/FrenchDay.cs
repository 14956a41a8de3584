using System.Globalization;

namespace MonSuiviJustice.Projections.Kernel;

/// <summary>Days and months by our own words: those of a culture depend on what the machine has installed.</summary>
internal static class FrenchDay
{
    private static readonly string[] Days = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ];

    /// <summary>Such as "mardi 4 mars 2031".</summary>
    public static string Of(DateOnly day)
    {
        var number = day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{Days[(int)day.DayOfWeek]} {number} {Months[day.Month - 1]} {day.Year}");
    }
}
