using CsCheck;
using MonSuiviJustice.Domain.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Kernel;

public sealed class PlaceTimeLaws
{
    private static readonly Gen<(string Zone, DateOnly Date, TimeOnly Time)> AnyWall = Gen.Select(
        Gen.OneOf(FrenchZones.All),
        Gen.Int[0, 3 * 365].Select(new DateOnly(2026, 1, 1).AddDays),
        Gen.Int[0, (24 * 60) - 1].Select(minutes => TimeOnly.MinValue.AddMinutes(minutes)),
        (zone, date, time) => (zone, date, time));

    [Fact]
    public void The_wall_shows_the_time_that_was_asked_for_unless_the_clocks_skip_it() => AnyWall.Sample(
        it =>
        {
            var wall = PlaceTime.On(PlaceTime.At(it.Date, it.Time, it.Zone), it.Zone).DateTime;
            Assert.Equal(it.Date.ToDateTime(it.Time) + Skipped(it.Zone, it.Date, it.Time), wall);
        },
        iter: 10_000);

    [Fact]
    public void Some_days_before_is_the_same_time_on_the_wall_unless_the_clocks_skip_it() => Gen
        .Select(AnyWall, Gen.Int[0, 30])
        .Sample(
            (it, days) =>
            {
                var instant = PlaceTime.At(it.Date, it.Time, it.Zone);
                var wall = PlaceTime.On(instant, it.Zone).DateTime;
                var before = PlaceTime.On(PlaceTime.DaysBefore(instant, days, it.Zone), it.Zone).DateTime;
                var expected = wall.AddDays(-days);
                Assert.Equal(
                    expected + Skipped(it.Zone, DateOnly.FromDateTime(expected), TimeOnly.FromDateTime(expected)),
                    before);
            },
            iter: 10_000);

    [Fact]
    public void Later_on_the_wall_is_never_earlier() => AnyWall.Sample(
        it => Assert.True(
            PlaceTime.At(it.Date, it.Time, it.Zone) < PlaceTime.At(it.Date.AddDays(1), it.Time, it.Zone)),
        iter: 10_000);

    private static TimeSpan Skipped(string zone, DateOnly date, TimeOnly time) =>
        TimeSpan.FromHours(TimeZoneInfo.FindSystemTimeZoneById(zone).IsInvalidTime(date.ToDateTime(time)) ? 1 : 0);
}
