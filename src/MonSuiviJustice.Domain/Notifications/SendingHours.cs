using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// A text never leaves at night: from 08:00 to 20:00 on the clock of the place (decision 3). It is common practice rather
/// than law: convocations are not marketing. A service may wish for fewer hours.
/// </summary>
public static class SendingHours
{
    /// <summary>Those that hold everywhere.</summary>
    public static readonly DayHours Everywhere = new(new(8, 0), new(20, 0));

    /// <summary>What would leave in the evening leaves so long before its end, so that a busy queue is empty before the night.</summary>
    private static readonly TimeSpan Evening = TimeSpan.FromMinutes(30);

    public static bool Includes(DateTimeOffset instant, string timeZone, DayHours? wished = null) =>
        (wished ?? Everywhere).Include(TimeOnly.FromDateTime(PlaceTime.On(instant, timeZone).DateTime));

    /// <summary>The same instant, or the next one at which texts leave.</summary>
    public static DateTimeOffset NotBefore(DateTimeOffset instant, string timeZone, DayHours? wished = null)
    {
        if (Includes(instant, timeZone, wished))
        {
            return instant;
        }

        var hours = wished ?? Everywhere;
        var wall = PlaceTime.On(instant, timeZone).DateTime;
        var day = DateOnly.FromDateTime(wall).AddDays(TimeOnly.FromDateTime(wall) < hours.First ? 0 : 1);
        return PlaceTime.At(day, hours.First, timeZone);
    }

    /// <summary>The same instant, or the evening before it.</summary>
    public static DateTimeOffset NotAfter(DateTimeOffset instant, string timeZone, DayHours? wished = null)
    {
        if (Includes(instant, timeZone, wished))
        {
            return instant;
        }

        var hours = wished ?? Everywhere;
        var wall = PlaceTime.On(instant, timeZone).DateTime;
        var day = DateOnly.FromDateTime(wall).AddDays(TimeOnly.FromDateTime(wall) < hours.First ? -1 : 0);
        return PlaceTime.At(day, hours.Last.Add(-Evening), timeZone);
    }

    /// <summary>
    /// From when on a text may leave: within the hours that are wished for, but where it would be of no use by then, within those
    /// of everywhere. Better an hour that nobody wished for than not at all.
    /// </summary>
    public static DateTimeOffset Opening(DateTimeOffset instant, string timeZone, DayHours? wished, DateTimeOffset latest)
    {
        var opening = NotBefore(instant, timeZone, wished);
        return opening <= latest ? opening : NotBefore(instant, timeZone);
    }
}
