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
    public void A_letter_outside_the_alphabet_becomes_the_nearest_inside(string text, string folded) =>
        Assert.Equal(folded, Gsm7.Fold(text));

    [Fact]
    public void A_folded_text_stays_as_it_is() => Gen.String.Sample(
        text => Assert.Equal(Gsm7.Fold(text), Gsm7.Fold(Gsm7.Fold(text))),
        iter: 2_000);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void A_segment_holds_160_letters_alone_and_153_among_others(int letters, int segments) =>
        Assert.Equal(segments, Gsm7.Segments(new string('a', letters)));

    [Fact]
    public void A_euro_counts_twice()
    {
        Assert.Equal(1, Gsm7.Segments(new string('€', 80)));
        Assert.Equal(2, Gsm7.Segments(new string('€', 81)));
    }
}
