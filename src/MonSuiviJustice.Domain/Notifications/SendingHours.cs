using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// A text never leaves at night: from 08:00 to 20:00 on the clock of the place (decision 3). It is common practice rather
/// than law: convocations are not marketing.
/// </summary>
public static class SendingHours
{
    public static readonly TimeOnly First = new(8, 0);

    public static readonly TimeOnly Last = new(20, 0);

    /// <summary>What would leave in the evening leaves at this time, so that a busy queue is empty before the night.</summary>
    private static readonly TimeOnly Evening = new(19, 30);

    public static bool Includes(DateTimeOffset instant, string timeZone) =>
        TimeOnly.FromDateTime(PlaceTime.On(instant, timeZone).DateTime).IsBetween(First, Last);

    /// <summary>The same instant, or the next 08:00.</summary>
    public static DateTimeOffset NotBefore(DateTimeOffset instant, string timeZone)
    {
        if (Includes(instant, timeZone))
        {
            return instant;
        }

        var wall = PlaceTime.On(instant, timeZone).DateTime;
        var day = DateOnly.FromDateTime(wall).AddDays(TimeOnly.FromDateTime(wall) < First ? 0 : 1);
        return PlaceTime.At(day, First, timeZone);
    }

    /// <summary>The same instant, or the evening before it.</summary>
    public static DateTimeOffset NotAfter(DateTimeOffset instant, string timeZone)
    {
        if (Includes(instant, timeZone))
        {
            return instant;
        }

        var wall = PlaceTime.On(instant, timeZone).DateTime;
        var day = DateOnly.FromDateTime(wall).AddDays(TimeOnly.FromDateTime(wall) < First ? -1 : 0);
        return PlaceTime.At(day, Evening, timeZone);
    }
}
