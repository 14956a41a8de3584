using MonSuiviJustice.Domain.Agendas;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class SlotTimesSpec
{
    [Theory]
    [InlineData("09:00", "10:00", 30, "09:00 09:30 10:00")]
    [InlineData("09:00", "10:00", 25, "09:00 09:25 09:50")]
    [InlineData("09:00", "09:20", 30, "09:00")]
    [InlineData("09:00", "09:00", 5, "09:00")]
    [InlineData("23:40", "23:59", 15, "23:40 23:55")]
    [InlineData("10:00", "09:00", 30, "")]
    [InlineData("09:00", "10:00", 0, "")]
    public void A_range_has_both_ends_and_never_a_time_after_the_last(
        string first,
        string last,
        int interval,
        string expected) => Assert.Equal(
            expected,
            string.Join(' ', new TimeRange(At(first), At(last), interval).Times.Select(time => $"{time:HH:mm}")));

    [Fact]
    public void What_is_said_twice_is_said_once() => Assert.Equal(
        [new(9, 0), new(9, 30), new(10, 0), new(14, 0)],
        new SlotTimes(
            [new(14, 0), new(9, 30), new(14, 0)],
            [new(new(9, 0), new(10, 0), 30), new(new(9, 30), new(10, 0), 30)]).All);

    private static TimeOnly At(string time) => TimeOnly.ParseExact(time, "HH:mm");
}
