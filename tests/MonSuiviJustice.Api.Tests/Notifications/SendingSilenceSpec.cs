using System.Globalization;
using MonSuiviJustice.Api.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

public sealed class SendingSilenceSpec
{
    [Theory]
    [InlineData("2031-03-04T13:00+01:00", "2031-03-04T15:00+01:00", true)]
    [InlineData("2031-03-04T13:00+01:00", "2031-03-04T14:59+01:00", false)]
    [InlineData("2031-03-03T19:30+01:00", "2031-03-04T09:59+01:00", false)]
    [InlineData("2031-03-03T19:30+01:00", "2031-03-04T10:00+01:00", true)]
    [InlineData("2031-03-04T13:00+01:00", "2031-03-04T21:00+01:00", false)]
    public void Two_hours_of_silence_in_the_hours_of_sending_are_too_long(string lastLeft, string now, bool alarm) =>
        Assert.Equal(alarm ? At(lastLeft) : null, SendingSilence.TooLong(At(lastLeft), At(now)));

    [Theory]
    [InlineData("2031-03-08T12:00+01:00")] // a Saturday
    [InlineData("2031-03-09T12:00+01:00")]
    [InlineData("2031-04-14T12:00+02:00")] // Easter Monday
    public void Nobody_expects_a_text_on_a_day_that_is_not_worked(string now) =>
        Assert.Null(SendingSilence.TooLong(At(now).AddDays(-3), At(now)));

    [Fact]
    public void A_service_that_has_never_sent_anything_is_not_broken() =>
        Assert.Null(SendingSilence.TooLong(lastLeft: null, At("2031-03-04T15:00+01:00")));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
