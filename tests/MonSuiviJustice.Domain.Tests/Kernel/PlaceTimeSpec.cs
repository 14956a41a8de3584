using MonSuiviJustice.Domain.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Kernel;

public sealed class PlaceTimeSpec
{
    private static readonly DateOnly ClocksGoBack = new(2026, 10, 25);
    private static readonly DateOnly ClocksGoForward = new(2027, 3, 28);

    [Theory]
    [InlineData("Europe/Paris", 1, 2)]
    [InlineData("America/Martinique", -4, -4)]
    [InlineData("America/Guadeloupe", -4, -4)]
    [InlineData("America/Cayenne", -3, -3)]
    [InlineData("America/Miquelon", -3, -2)]
    [InlineData("Indian/Reunion", 4, 4)]
    [InlineData("Indian/Mayotte", 3, 3)]
    [InlineData("Pacific/Noumea", 11, 11)]
    [InlineData("Pacific/Wallis", 12, 12)]
    [InlineData("Pacific/Tahiti", -10, -10)]
    [InlineData("Pacific/Marquesas", -9.5, -9.5)]
    [InlineData("Pacific/Gambier", -9, -9)]
    public void Every_French_zone_has_its_own_offset(string timeZone, double winterHours, double summerHours)
    {
        var ten = new TimeOnly(10, 0);

        Assert.Equal(TimeSpan.FromHours(winterHours), PlaceTime.At(new(2027, 1, 12), ten, timeZone).Offset);
        Assert.Equal(TimeSpan.FromHours(summerHours), PlaceTime.At(new(2027, 7, 13), ten, timeZone).Offset);
    }

    [Fact]
    public void When_clocks_go_back_an_hour_that_comes_twice_is_the_first() => Assert.Equal(
        new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero),
        PlaceTime.At(ClocksGoBack, new(2, 30), Sample.Paris).ToUniversalTime());

    [Fact]
    public void When_clocks_go_forward_an_hour_that_does_not_exist_is_read_as_the_next()
    {
        var read = PlaceTime.At(ClocksGoForward, new(2, 30), Sample.Paris);

        Assert.Equal((new TimeOnly(3, 30), TimeSpan.FromHours(2)), (TimeOnly.FromDateTime(read.DateTime), read.Offset));
    }

    [Theory]
    [InlineData(1, 59, 1)]
    [InlineData(3, 0, 2)]
    public void Around_the_hour_that_does_not_exist_each_side_has_its_offset(int hour, int minute, int offset) =>
        Assert.Equal(
            new DateTimeOffset(2027, 3, 28, hour, minute, 0, TimeSpan.FromHours(offset)),
            PlaceTime.At(ClocksGoForward, new(hour, minute), Sample.Paris));

    [Fact]
    public void The_day_before_is_25_hours_before_when_clocks_go_back() => Assert.Equal(
        TimeSpan.FromHours(25),
        LeadOf(PlaceTime.At(ClocksGoBack, new(10, 0), Sample.Paris), days: 1));

    [Fact]
    public void The_day_before_is_23_hours_before_when_clocks_go_forward() => Assert.Equal(
        TimeSpan.FromHours(23),
        LeadOf(PlaceTime.At(ClocksGoForward, new(10, 0), Sample.Paris), days: 1));

    [Fact]
    public void Saint_Pierre_et_Miquelon_changes_its_clocks_with_America() => Assert.Equal(
        TimeSpan.FromHours(23),
        LeadOf(PlaceTime.At(new(2027, 3, 14), new(10, 0), "America/Miquelon"), days: 1, "America/Miquelon"));

    [Fact]
    public void The_wall_of_a_place_shows_its_own_day() => Assert.Equal(
        new DateTimeOffset(2027, 6, 16, 7, 0, 0, TimeSpan.FromHours(11)),
        PlaceTime.On(new(2027, 6, 15, 20, 0, 0, TimeSpan.Zero), "Pacific/Noumea"));

    [Fact]
    public void A_year_after_the_last_of_February_is_on_the_calendar_of_the_place()
    {
        var leapDayInTahiti = new DateTimeOffset(2028, 2, 29, 18, 0, 0, TimeSpan.FromHours(-10));

        Assert.Equal(
            new DateTimeOffset(2029, 2, 28, 18, 0, 0, TimeSpan.FromHours(-10)),
            PlaceTime.AYearAfter(leapDayInTahiti.ToUniversalTime(), "Pacific/Tahiti"));
    }

    [Fact]
    public void A_zone_that_does_not_exist_is_not_known()
    {
        Assert.True(PlaceTime.IsKnown("Indian/Reunion"));
        Assert.False(PlaceTime.IsKnown("Europe/Nanterre"));
    }

    private static TimeSpan LeadOf(DateTimeOffset startsAt, int days, string timeZone = Sample.Paris) =>
        startsAt - PlaceTime.DaysBefore(startsAt, days, timeZone);
}
