using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class SendingHoursSpec
{
    [Theory]
    [InlineData("07:59", false)]
    [InlineData("08:00", true)]
    [InlineData("12:00", true)]
    [InlineData("19:59", true)]
    [InlineData("20:00", false)]
    [InlineData("23:30", false)]
    [InlineData("00:00", false)]
    public void Texts_leave_from_eight_to_eight(string time, bool isSo) =>
        Assert.Equal(isSo, SendingHours.Includes(At(time), Sample.Paris));

    [Fact]
    public void The_hours_are_those_of_the_place()
    {
        var noonInParis = At("12:00");

        Assert.False(SendingHours.Includes(noonInParis, "Pacific/Noumea"));
        Assert.False(SendingHours.Includes(noonInParis, "America/Cayenne"));
        Assert.True(SendingHours.Includes(noonInParis, "Indian/Reunion"));
    }

    [Theory]
    [InlineData("06:30", "08:00", 0)]
    [InlineData("08:00", "08:00", 0)]
    [InlineData("15:12", "15:12", 0)]
    [InlineData("20:00", "08:00", 1)]
    [InlineData("23:59", "08:00", 1)]
    public void What_is_due_at_night_waits_for_the_morning(string time, string expected, int daysLater) =>
        Assert.Equal(At(expected, daysLater), SendingHours.NotBefore(At(time), Sample.Paris));

    [Theory]
    [InlineData("06:30", "19:30", -1)]
    [InlineData("08:00", "08:00", 0)]
    [InlineData("15:12", "15:12", 0)]
    [InlineData("20:00", "19:30", 0)]
    [InlineData("23:59", "19:30", 0)]
    public void What_may_not_come_later_leaves_the_evening_before(string time, string expected, int daysLater) =>
        Assert.Equal(At(expected, daysLater), SendingHours.NotAfter(At(time), Sample.Paris));

    [Theory]
    [InlineData("08:30", "10:00", 0)]
    [InlineData("10:00", "10:00", 0)]
    [InlineData("17:00", "10:00", 1)]
    public void A_service_may_wish_for_fewer_hours(string time, string expected, int daysLater) =>
        Assert.Equal(At(expected, daysLater), SendingHours.Opening(At(time), Sample.Paris, Wished, latest: At("12:00", 2)));

    [Theory]
    [InlineData("17:00", "17:00", 0)]
    [InlineData("21:00", "08:00", 1)]
    [InlineData("07:00", "08:00", 0)]
    public void What_would_come_too_late_then_leaves_within_the_hours_of_everywhere(string time, string expected, int daysLater) =>
        Assert.Equal(At(expected, daysLater), SendingHours.Opening(At(time), Sample.Paris, Wished, latest: At(expected, daysLater)));

    [Theory]
    [InlineData("17:00", "16:30", 0)]
    [InlineData("09:00", "16:30", -1)]
    [InlineData("10:30", "10:30", 0)]
    public void A_reminder_leaves_within_the_hours_that_are_wished_for(string time, string expected, int daysLater) =>
        Assert.Equal(At(expected, daysLater), SendingHours.NotAfter(At(time), Sample.Paris, Wished));

    private static DayHours Wished => new(new(10, 0), new(17, 0));

    private static DateTimeOffset At(string time, int daysLater = 0) => PlaceTime.At(
        new DateOnly(2027, 6, 15).AddDays(daysLater),
        TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture),
        Sample.Paris);
}
