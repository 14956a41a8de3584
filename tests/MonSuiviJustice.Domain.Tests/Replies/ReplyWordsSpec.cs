using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Replies;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Replies;

public sealed class ReplyWordsSpec
{
    [Theory]
    [InlineData("STOP", ReplyMeaning.Stop)]
    [InlineData(" stop. ", ReplyMeaning.Stop)]
    [InlineData("Arrêt", ReplyMeaning.Stop)]
    [InlineData("Stop SMS", ReplyMeaning.Stop)]
    [InlineData("start", ReplyMeaning.Start)]
    [InlineData("Oui !", ReplyMeaning.Yes)]
    [InlineData("OK", ReplyMeaning.Yes)]
    [InlineData("non", ReplyMeaning.No)]
    [InlineData("APPEL", ReplyMeaning.Call)]
    [InlineData("Rappelez-moi", ReplyMeaning.Call)]
    public void A_word_that_stands_alone_has_a_meaning(string text, ReplyMeaning meaning) =>
        Assert.Equal(meaning, ReplyWords.MeaningOf(text));

    [Theory]
    [InlineData("")]
    [InlineData("🙂")]
    [InlineData("Oui mais j'arriverai en retard")]
    [InlineData("Ne me parlez pas de stop")]
    [InlineData("non non")]
    [InlineData("stopper")]
    public void A_sentence_is_for_an_agent_to_read(string text) =>
        Assert.Equal(ReplyMeaning.Other, ReplyWords.MeaningOf(text));

    [Fact]
    public void Whatever_is_answered_is_one_text_of_two_segments_at_most()
    {
        var answers = Enum.GetValues<ReplyMeaning>()
            .SelectMany(meaning => (string[])[AutomaticAnswer.Of(meaning, null), AutomaticAnswer.Of(meaning, "05 90 00 00 00 00")])
            .Select(Gsm7.Fold);

        Assert.All(answers, answer => Assert.InRange(SmsSize.Of(answer).Segments, 1, 2));
    }
}
