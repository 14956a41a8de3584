using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class ValidatePhrasesSpec
{
    private static readonly ValidatePhrases Command =
        new(MessageLanguage.Arabic, "arabic-1", Sample.AgentId, Sample.BookedAt);

    [Fact]
    public void Phrases_are_validated_once_in_the_version_that_was_read() =>
        Given()
            .When(past => Decide(past, Command))
            .Then(Sample.PhrasesValidated)
            .AndAgainNothing();

    [Theory]
    [InlineData(MessageLanguage.Arabic, "arabic-0")]
    [InlineData(MessageLanguage.French, "arabic-1")]
    [InlineData(MessageLanguage.Georgian, "arabic-1")]
    public void Nothing_else_is_validated(MessageLanguage language, string version) =>
        Given()
            .When(past => Decide(past, Command with { Language = language, Version = version }))
            .ThenRefused(ValidatePhrases.OtherVersion);

    [Fact]
    public void A_person_is_told_in_their_language_once_its_phrases_are_validated()
    {
        var before = TextIn(MessageLanguage.Arabic);
        var after = TextIn(MessageLanguage.Arabic, Sample.PhrasesValidated);

        Assert.Equal("default-2", before.Version);
        Assert.Equal("arabic-1", after.Version);
        Assert.Equal(
            "تذكير: موعد يوم الثلاثاء 15/06 الساعة 10:00, 94 boulevard du Général-Leclerc, Nanterre. "
            + "أحضر وثيقة هوية. للاتصال: 0100000000. لا ترد هنا.",
            after.About(new(Sample.StartsAt, Sample.PlaceDetails)));
        Assert.Equal("default-2", TextIn(MessageLanguage.English, Sample.PhrasesValidated).Version);
        Assert.Equal("default-2", TextIn(MessageLanguage.Georgian, Sample.PhrasesValidated).Version);
    }

    public static TheoryData<MessageLanguage, ConvocationKind, MessageRole> All => new(
        from phrases in PhraseTable.All
        from kind in Enum.GetValues<ConvocationKind>()
        from role in Enum.GetValues<MessageRole>()
        select (phrases.Language, kind, role));

    [Theory]
    [MemberData(nameof(All))]
    public void In_the_places_with_the_longest_names_a_text_stays_within_its_room(
        MessageLanguage language,
        ConvocationKind kind,
        MessageRole role)
    {
        var phrases = Phrases.Of(language) ?? throw new InvalidOperationException();
        var template = phrases.For(kind, role);

        Assert.All(LongestPlaces.All, place =>
        {
            var text = template.About(new(Sample.StartsAt, place));
            Assert.Equal(phrases.Alphabet, SmsSize.Of(text).Alphabet);
            Assert.True(template.Suits(new(Sample.StartsAt, place)), $"{SmsSize.Of(text)} {text}");
            Assert.True(SmsSize.Of(text).Segments <= (phrases.Alphabet == SmsAlphabet.Gsm7 ? 2 : 4));
            Assert.Contains("15/06", text, StringComparison.Ordinal);
            Assert.Contains("10:00", text, StringComparison.Ordinal);
            Assert.Contains("0102030405", text, StringComparison.Ordinal);
            Assert.DoesNotMatch("[@#{}]|  |\\.\\.", text);
        });
    }

    private static Template TextIn(MessageLanguage language, params IFact[] facts) => new Texts(
        TemplateSet.Empty(TemplateSet.National),
        TemplateSet.Empty(Sample.Spip),
        CatalogueOf(Past.Of(facts))).For(
            ConvocationKind.SpipFollowUp,
            MessageRole.Reminder,
            new(Sample.StartsAt, Sample.PlaceDetails),
            language);

    private static Decision Decide(Past past, ValidatePhrases command) => ValidatePhrases.Decide(CatalogueOf(past), command);

    private static PhraseCatalogue CatalogueOf(Past past) =>
        past.Any<PhraseCatalogue>(PhraseCatalogue.Only) ?? PhraseCatalogue.Empty;
}
