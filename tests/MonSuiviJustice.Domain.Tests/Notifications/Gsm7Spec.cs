using CsCheck;
using MonSuiviJustice.Domain.Notifications;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class Gsm7Spec
{
    [Theory]
    [InlineData("Général à Nîmes", "Général à Nimes")]
    [InlineData("l’août, le cœur", "l'aout, le coeur")]
    [InlineData("« Où ? »", "\" Où ? \"")]
    [InlineData("Ça coûte 10 €…", "Ça coute 10 €...")]
    [InlineData("çà", "cà")]
    [InlineData("漢", "?")]
    [InlineData("🙂", "?")]
    [InlineData("ığdır, Łódź", "igdir, Lodz")]
    [InlineData("Ni\u0302mes", "Nimes")]
    public void A_letter_outside_the_alphabet_becomes_the_nearest_inside(string text, string folded) =>
        Assert.Equal(folded, Gsm7.Fold(text));

    [Fact]
    public void A_folded_text_stays_as_it_is() => Gen.String.Sample(
        text => Assert.Equal(Gsm7.Fold(text), Gsm7.Fold(Gsm7.Fold(text))),
        iter: 2_000);
}
