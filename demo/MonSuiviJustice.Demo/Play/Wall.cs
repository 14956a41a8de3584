using System.Globalization;

namespace MonSuiviJustice.Demo.Play;

/// <summary>The clock on the wall in Nanterre, and the days on which agents work.</summary>
internal static class Wall
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static DateTimeOffset Instant(DateTime wall) => new(wall, Paris.GetUtcOffset(wall));

    public static DateTime At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Paris).DateTime;

    public static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public static DateOnly WorkdayFrom(DateOnly day) => IsWorkday(day) ? day : WorkdayFrom(day.AddDays(1));

    public static DateOnly WorkdayBefore(DateOnly day) =>
        IsWorkday(day.AddDays(-1)) ? day.AddDays(-1) : WorkdayBefore(day.AddDays(-1));

    public static DateOnly WorkdaysAfter(DateOnly day, int count) =>
        count == 0 ? day : WorkdaysAfter(WorkdayFrom(day.AddDays(1)), count - 1);

    public static DateTime Hour(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0));

    public static string Say(DateOnly day) => day.ToString("ddd d MMM", French);

    public static string Say(DateTime wall) => wall.ToString("ddd d MMM HH:mm", French);
}
