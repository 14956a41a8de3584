using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

/// <summary>A slot at nine on the wall, and what is told about it, in every zone where a French service is.</summary>
public sealed class FrenchZonesSpec
{
    private static readonly TimeOnly Nine = new(9, 0);

    [Theory]
    [InlineData("Europe/Paris", "2027-01-12T08:00Z", "2027-07-13T07:00Z")]
    [InlineData("America/Martinique", "2027-01-12T13:00Z", "2027-07-13T13:00Z")]
    [InlineData("America/Guadeloupe", "2027-01-12T13:00Z", "2027-07-13T13:00Z")]
    [InlineData("America/Cayenne", "2027-01-12T12:00Z", "2027-07-13T12:00Z")]
    [InlineData("America/Miquelon", "2027-01-12T12:00Z", "2027-07-13T11:00Z")]
    [InlineData("Indian/Reunion", "2027-01-12T05:00Z", "2027-07-13T05:00Z")]
    [InlineData("Indian/Mayotte", "2027-01-12T06:00Z", "2027-07-13T06:00Z")]
    [InlineData("Pacific/Noumea", "2027-01-11T22:00Z", "2027-07-12T22:00Z")]
    [InlineData("Pacific/Wallis", "2027-01-11T21:00Z", "2027-07-12T21:00Z")]
    [InlineData("Pacific/Tahiti", "2027-01-12T19:00Z", "2027-07-13T19:00Z")]
    [InlineData("Pacific/Marquesas", "2027-01-12T18:30Z", "2027-07-13T18:30Z")]
    [InlineData("Pacific/Gambier", "2027-01-12T18:00Z", "2027-07-13T18:00Z")]
    public void Nine_on_the_wall_is_the_instant_of_its_zone(string timeZone, string winter, string summer)
    {
        Assert.Equal(Instant(winter), PlaceTime.At(new(2027, 1, 12), Nine, timeZone).ToUniversalTime());
        Assert.Equal(Instant(summer), PlaceTime.At(new(2027, 7, 13), Nine, timeZone).ToUniversalTime());
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Reminders_of_nine_leave_at_nine_on_the_wall(string timeZone) => Assert.Equal(
        [new(2027, 7, 6, 9, 0, 0), new(2027, 7, 10, 9, 0, 0), new DateTime(2027, 7, 12, 9, 0, 0)],
        RemindersOn(new(2027, 7, 13), Nine, timeZone));

    [Theory]
    [MemberData(nameof(Zones))]
    public void Reminders_of_a_time_before_eight_leave_the_evening_before(string timeZone) => Assert.Equal(
        [new(2027, 7, 5, 19, 30, 0), new(2027, 7, 9, 19, 30, 0), new DateTime(2027, 7, 11, 19, 30, 0)],
        RemindersOn(new(2027, 7, 13), new(7, 30), timeZone));

    [Theory]
    [InlineData("Europe/Paris", "2027-03-28", 23)]
    [InlineData("Europe/Paris", "2027-10-31", 25)]
    [InlineData("America/Miquelon", "2027-03-14", 23)]
    [InlineData("America/Miquelon", "2027-11-07", 25)]
    public void Over_a_clock_change_the_reminder_keeps_the_time_on_the_wall(string timeZone, string date, int hours)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(day.AddDays(-1).ToDateTime(Nine), RemindersOn(day, Nine, timeZone)[^1]);
        Assert.Equal(
            TimeSpan.FromHours(hours),
            PlaceTime.At(day, Nine, timeZone) - PlaceTime.At(day.AddDays(-1), Nine, timeZone));
    }

    [Fact]
    public void Only_Paris_and_Saint_Pierre_change_their_clocks() => Assert.Equal(
        ["Europe/Paris", "America/Miquelon"],
        FrenchZones.All.Where(zone =>
            PlaceTime.At(new(2027, 1, 12), Nine, zone).Offset != PlaceTime.At(new(2027, 7, 13), Nine, zone).Offset));

    public static TheoryData<string> Zones() => [.. FrenchZones.All];

    private static DateTime[] RemindersOn(DateOnly day, TimeOnly time, string timeZone)
    {
        var startsAt = PlaceTime.At(day, time, timeZone);
        var plan = new MessagePlan(Guid.Empty, Round: 0, startsAt, timeZone);
        return
        [
            .. plan.ForDate(MessageRole.Summons, Telling.RemindOnly, startsAt.AddDays(-60))
                .Select(message => PlaceTime.On(message.DueAt, timeZone).DateTime),
        ];
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
