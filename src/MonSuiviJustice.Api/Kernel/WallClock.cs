using System.Data.Common;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>A view keeps an instant, and the date and the time that the wall of the place showed then.</summary>
internal static class WallClock
{
    /// <summary>The instant with the offset of the place.</summary>
    /// <param name="first">The column of the instant; those of the date and of the time follow it.</param>
    public static DateTimeOffset GetPlaceTime(this DbDataReader row, int first)
    {
        var wall = row.GetFieldValue<DateOnly>(first + 1).ToDateTime(row.GetFieldValue<TimeOnly>(first + 2));
        return new(wall, wall - row.GetFieldValue<DateTimeOffset>(first).UtcDateTime);
    }
}
