using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class AppiNumberSpec
{
    [Theory]
    [InlineData("200012345678", "200012345678")]
    [InlineData(" 201912345678a ", "201912345678A")]
    [InlineData("202312345678", "202312345678")]
    [InlineData("19912345", "19912345")]
    [InlineData("20012345B", "20012345B")]
    public void A_number_of_twelve_digits_or_eight_may_end_with_a_letter(string text, string number) =>
        Assert.Equal(number, AppiNumber.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("199912345678")]
    [InlineData("20112345")]
    [InlineData("20212345")]
    [InlineData("2000123456789")]
    [InlineData("200012345678AB")]
    [InlineData("200012345678\n2")]
    [InlineData("x\n200012345678")]
    [InlineData("٢٠٠012345678")]
    [InlineData("2000 1234 5678")]
    public void Anything_else_is_none(string text) => Assert.Null(AppiNumber.Parse(text));
}
