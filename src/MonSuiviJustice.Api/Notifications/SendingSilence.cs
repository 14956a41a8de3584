using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// The dead man's switch: whatever may be broken, when nothing has left for two hours of a working day somebody looks.
/// Every other check asks a part of the system, and that part may be the one that fails.
/// </summary>
public static class SendingSilence
{
    private const string Paris = "Europe/Paris";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <param name="lastLeft">When a text was last handed to a provider; null when none ever was.</param>
    /// <returns>Since when it has been too quiet; null when it is not.</returns>
    public static DateTimeOffset? TooLong(DateTimeOffset? lastLeft, DateTimeOffset now)
    {
        var day = PlaceTime.DayOf(now, Paris);
        var opening = PlaceTime.At(day, SendingHours.Everywhere.First, Paris);
        var since = lastLeft > opening ? lastLeft.Value : opening;
        return lastLeft is not null && IsWorkingDay(day) && SendingHours.Includes(now, Paris) && now - since >= Longest
            ? lastLeft
            : null;
    }

    private static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !PublicHolidays.Includes(day, Territory.Mainland);
}
