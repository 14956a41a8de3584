using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class WriteTemplateSpec
{
    private const string Sound = "Rendez-vous {rdv.date} à {rdv.heure}. Contact : {lieu.contact}. ";

    private static readonly WriteTemplate Command = new(
        Sample.TemplateWritten.Kind,
        Sample.TemplateWritten.Role,
        Sample.TemplateWritten.Text,
        NamesService: false,
        Sample.AgentId,
        Sample.BookedAt);

    [Fact]
    public void A_service_writes_a_template_of_its_own() =>
        Given()
            .When(past => Decide(past, Command))
            .Then(Sample.TemplateWritten)
            .AndAgainNothing();

    [Fact]
    public void It_is_written_again() =>
        Given(Sample.TemplateWritten)
            .When(past => Decide(past, Command with { Text = Sound }))
            .Then(Sample.TemplateWritten with { Text = Sound })
            .AndAgainNothing();

    [Theory]
    [InlineData("{rdv.jour}")]
    [InlineData("{lieu.telephone}")]
    [InlineData("{rdv.date")]
    [InlineData("rdv}")]
    public void A_key_that_nobody_knows_is_refused(string key) =>
        Given()
            .When(past => Decide(past, Command with { Text = Sound + key }))
            .ThenRefused(WriteTemplate.UnknownKey);

    [Fact]
    public void A_sign_that_no_short_text_can_hold_is_refused() =>
        Given()
            .When(past => Decide(past, Command with { Text = Sound + "À bientôt 🙂" }))
            .ThenRefused(WriteTemplate.OutsideAlphabet);

    [Theory]
    [InlineData("Vous avez été condamnée.")]
    [InlineData("Sinon : MANDAT D'ARRÊT !")]
    [InlineData("Toute récidive sera sanctionnée.")]
    public void A_word_of_offence_sentence_or_threat_is_refused_whoever_writes(string words) =>
        Given()
            .When(past => Decide(past, Command with { Text = Sound + words, NamesService = true }))
            .ThenRefused(WriteTemplate.NeverSaid);

    [Theory]
    [InlineData("Le SPIP vous attend.")]
    [InlineData("Au tribunal.")]
    [InlineData("{lieu.nom}.")]
    public void Who_writes_is_said_only_where_the_service_chose_to(string words)
    {
        var naming = Command with { Text = Sound + words };

        Given()
            .When(past => Decide(past, naming))
            .ThenRefused(WriteTemplate.NotDiscreet);
        Given()
            .When(past => Decide(past, naming with { NamesService = true }))
            .Then(Sample.TemplateWritten with { Text = naming.Text, NamesService = true })
            .AndAgainNothing();
    }

    [Fact]
    public void Nobody_chooses_so_for_the_whole_country() =>
        Given()
            .When(past => Decide(
                past,
                Command with { Text = Sound + "Le SPIP vous attend.", NamesService = true },
                TemplateSet.National))
            .ThenRefused(WriteTemplate.NotDiscreet);

    [Theory]
    [InlineData("Sapin, tige, prisonnée et juger ne sont pas ces mots, peineux non plus.", "prison*")]
    [InlineData("Apportez un justificatif.", null)]
    public void Only_whole_words_count(string text, string? found) => Assert.Equal(
        found is not null,
        SpokenWords.FirstIn(text, [.. SpokenWords.NeverSaid, .. SpokenWords.OfTheService]) is not null);

    [Theory]
    [InlineData("Infos : {lieu.lien_info}.")]
    [InlineData("Voir {lieu.lien_info}, merci")]
    [InlineData("Voir https://exemple.fr/venir. Merci")]
    public void A_link_does_not_end_a_sentence(string words) =>
        Given()
            .When(past => Decide(past, Command with { Text = Sound + words }, places: [WithLink]))
            .ThenRefused(WriteTemplate.LinkEndsSentence);

    [Fact]
    public void A_link_may_end_the_text() =>
        Given()
            .When(past => Decide(past, Command with { Text = Sound + "Infos : {lieu.lien_info}" }, places: [WithLink]))
            .Then(Sample.TemplateWritten with { Text = Sound + "Infos : {lieu.lien_info}" });

    [Fact]
    public void A_place_has_all_that_the_text_says_of_it() =>
        Given()
            .When(past => Decide(
                past,
                Command with { Text = Sound + "Infos : {lieu.lien_info}" },
                places: [WithLink, Sample.PlaceDetails]))
            .ThenRefused(WriteTemplate.PlaceWithoutValue);

    [Theory]
    [InlineData("Rendez-vous {rdv.date}. Contact : {lieu.contact}.")]
    [InlineData("Rendez-vous à {rdv.heure}. Contact : {lieu.contact}.")]
    public void A_text_says_the_date_and_the_hour(string text) =>
        Given()
            .When(past => Decide(past, Command with { Text = text }))
            .ThenRefused(WriteTemplate.WithoutDate);

    [Fact]
    public void A_text_says_whom_to_reach() =>
        Given()
            .When(past => Decide(past, Command with { Text = "Rendez-vous {rdv.date} à {rdv.heure}." }))
            .ThenRefused(WriteTemplate.WithoutContact);

    [Fact]
    public void A_text_about_a_new_address_says_it() =>
        Given()
            .When(past => Decide(past, Command with { Role = MessageRole.AddressChanged, Text = Sound }))
            .ThenRefused(WriteTemplate.WithoutAddress);

    [Fact]
    public void A_text_takes_two_segments_at_most_in_the_place_with_the_longest_name()
    {
        var text = Sound.Trim() + new string('!', 120);
        var far = Sample.PlaceDetails with { MainContact = ContactMethod.Email, Mailbox = $"{new string('a', 90)}@ici.fr" };

        Given()
            .When(past => Decide(past, Command with { Text = text }, places: [Sample.PlaceDetails]))
            .Then(Sample.TemplateWritten with { Text = text });
        Given()
            .When(past => Decide(past, Command with { Text = text }, places: [Sample.PlaceDetails, far]))
            .ThenRefused(WriteTemplate.TooLong);
    }

    [Fact]
    public void A_national_text_is_measured_where_no_place_is_known_yet() =>
        Given()
            .When(past => Decide(
                past,
                Command with { Text = $"{Sound}{{lieu.adresse}}{new string('!', 120)}" },
                TemplateSet.National,
                places: [Sample.PlaceDetails]))
            .ThenRefused(WriteTemplate.TooLong);

    [Fact]
    public void All_that_is_wrong_is_found_at_once_and_where() => Assert.Equal(
        [
            (WriteTemplate.UnknownKey, 0, 6),
            (WriteTemplate.NeverSaid, 7, 6),
            (WriteTemplate.WithoutDate, 0, 13),
            (WriteTemplate.WithoutContact, 0, 13),
        ],
        new TemplateFaults("{jour} prison", MessageRole.Summons, IsNational: false, NamesService: false, []).All
            .Select(fault => (fault.Because, fault.At, fault.Length)));

    private static PlaceDetails WithLink => Sample.PlaceDetails with { PreparationLink = "https://exemple.fr/venir" };

    private static Decision Decide(
        Past past,
        WriteTemplate command,
        string scope = Sample.Spip,
        params PlaceDetails[] places) => WriteTemplate.Decide(
            past.Any<TemplateSet>(TemplateSet.IdOf(scope)) ?? TemplateSet.Empty(scope),
            places,
            command);
}
