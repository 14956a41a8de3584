using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class BirthDateSpec
{
    private static readonly DateOnly Today = new(2031, 3, 1);

    [Theory]
    [InlineData("2015-03-01", true)]
    [InlineData("2015-03-02", false)]
    [InlineData("1911-03-01", true)]
    [InlineData("1911-02-28", false)]
    [InlineData("2031-03-02", false)]
    public void A_person_is_between_sixteen_and_a_hundred_and_twenty(string birth, bool isPossible) =>
        Assert.Equal(isPossible, BirthDate.IsPossible(DateOnly.Parse(birth, null), Today));

    [Fact]
    public void Whoever_was_born_on_a_leap_day_turns_sixteen_in_its_year() =>
        Assert.True(BirthDate.IsPossible(new DateOnly(2016, 2, 29), new DateOnly(2032, 2, 29)));
}
