using CsCheck;
using MonSuiviJustice.Domain.Notifications;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class SmsSizeSpec
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void A_segment_holds_160_letters_alone_and_153_among_others(int letters, int segments) =>
        Assert.Equal(new(SmsAlphabet.Gsm7, letters, segments), SmsSize.Of(new string('a', letters)));

    [Fact]
    public void A_euro_counts_twice_and_is_never_cut_in_two()
    {
        Assert.Equal(new(SmsAlphabet.Gsm7, 160, 1), SmsSize.Of(new string('€', 80)));
        Assert.Equal(new(SmsAlphabet.Gsm7, 162, 2), SmsSize.Of(new string('€', 81)));
        Assert.Equal(new(SmsAlphabet.Gsm7, 306, 3), SmsSize.Of(new string('€', 153)));
        Assert.Equal(new(SmsAlphabet.Gsm7, 306, 2), SmsSize.Of(new string('a', 306)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void In_another_alphabet_a_segment_holds_70_letters_alone_and_67_among_others(int letters, int segments) =>
        Assert.Equal(new(SmsAlphabet.Ucs2, letters, segments), SmsSize.Of(new string('م', letters)));

    [Fact]
    public void A_letter_outside_the_first_plane_counts_twice_and_is_never_cut_in_two()
    {
        Assert.Equal(new(SmsAlphabet.Ucs2, 70, 1), SmsSize.Of(string.Concat(Enumerable.Repeat("🙂", 35))));
        Assert.Equal(new(SmsAlphabet.Ucs2, 134, 3), SmsSize.Of(string.Concat(Enumerable.Repeat("🙂", 67))));
    }

    [Fact]
    public void A_folded_text_is_always_in_the_alphabet_of_short_texts() => Gen.String.Sample(
        text => Assert.Equal(SmsAlphabet.Gsm7, SmsSize.Of(Gsm7.Fold(text)).Alphabet),
        iter: 2_000);
}
