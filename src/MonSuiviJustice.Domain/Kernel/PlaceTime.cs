namespace MonSuiviJustice.Domain.Kernel;

/// <summary>The wall clock of a place (decision 12): every rule about days and hours is asked here.</summary>
public static class PlaceTime
{
    /// <summary>The instant of a wall-clock time, with the offset in force there then.</summary>
    /// <remarks>
    /// On the night when clocks go forward, a time that does not exist is read an hour later; on the night when they go
    /// back, a time that exists twice is the first one.
    /// </remarks>
    public static DateTimeOffset At(DateOnly date, TimeOnly time, string timeZone)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var wall = date.ToDateTime(time, DateTimeKind.Unspecified);

        if (zone.IsInvalidTime(wall))
        {
            wall = wall.AddHours(1);
        }

        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset);
    }

    /// <summary>False for the hour that a clock skips on the night when clocks go forward.</summary>
    public static bool Exists(DateOnly date, TimeOnly time, string timeZone) =>
        !TimeZoneInfo.FindSystemTimeZoneById(timeZone).IsInvalidTime(date.ToDateTime(time, DateTimeKind.Unspecified));

    /// <summary>What the clock on the wall of the place shows at an instant.</summary>
    public static DateTimeOffset On(DateTimeOffset instant, string timeZone) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZone));

    /// <summary>The day on the calendar of the place at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, string timeZone) =>
        DateOnly.FromDateTime(On(instant, timeZone).DateTime);

    /// <summary>The same wall-clock time some days earlier, whatever the clocks did in between.</summary>
    public static DateTimeOffset DaysBefore(DateTimeOffset startsAt, int days, string timeZone)
    {
        var wall = On(startsAt, timeZone).DateTime;
        return At(DateOnly.FromDateTime(wall).AddDays(-days), TimeOnly.FromDateTime(wall), timeZone);
    }

    /// <summary>The same date and wall-clock time a year later: nothing is planned beyond it.</summary>
    public static DateTimeOffset AYearAfter(DateTimeOffset now, string timeZone)
    {
        var wall = On(now, timeZone).DateTime;
        return At(DateOnly.FromDateTime(wall).AddYears(1), TimeOnly.FromDateTime(wall), timeZone);
    }

    public static bool IsKnown(string timeZone) => TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);
}
