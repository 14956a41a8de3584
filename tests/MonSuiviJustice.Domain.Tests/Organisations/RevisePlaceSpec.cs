using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class RevisePlaceSpec
{
    private static PlaceDetails Revised => Place
        .Evolve(Place.Evolve(null, Sample.PlaceOpened), Sample.PlaceRevised)
        .Details;

    [Fact]
    public void All_that_is_told_of_a_place_is_revised_once() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Revised))
            .Then(Sample.PlaceRevised)
            .AndAgainNothing();

    [Fact]
    public void A_new_label_is_a_fact_of_its_own() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Sample.PlaceDetails with { Label = " SPIP Nanterre Centre " }))
            .Then(Sample.PlaceRenamed)
            .AndAgainNothing();

    [Fact]
    public void Both_at_once_are_two_facts() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Revised with { Label = "SPIP Nanterre Centre" }))
            .Then(Sample.PlaceRenamed, Sample.PlaceRevised)
            .AndAgainNothing();

    [Fact]
    public void The_same_as_before_writes_nothing() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Sample.PlaceDetails with { SwitchboardLine = "01 00 00 00 00", Mailbox = " " }))
            .ThenNothing();

    [Fact]
    public void An_archived_place_stays_as_it_is() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened, Sample.PlaceArchived)
            .When(past => Decide(past, Revised))
            .ThenRefused(Place.Archived);

    [Fact]
    public void Whom_texts_tell_people_to_call_has_a_line() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Revised with { MainContact = ContactMethod.Phone, SwitchboardLine = null }))
            .ThenRefused(PlaceDetails.WithoutLine);

    [Fact]
    public void Whom_texts_tell_people_to_write_to_has_a_mailbox() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Revised with { Mailbox = null }))
            .ThenRefused(PlaceDetails.WithoutMailbox);

    [Theory]
    [InlineData("01 00 00 00")]
    [InlineData("0000000000")]
    [InlineData("+32 2 512 34 56")]
    [InlineData("appelez-nous")]
    public void A_line_that_nobody_could_call_is_refused(string line) =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Revised with { SwitchboardLine = line }))
            .ThenRefused(PlaceDetails.NotALine);

    [Theory]
    [InlineData("accueil")]
    [InlineData("accueil@spip")]
    [InlineData("accueil@@spip.example")]
    [InlineData("ac cueil@spip.example")]
    [InlineData("accueil@spip..example")]
    public void A_mailbox_that_nobody_could_write_to_is_refused(string mailbox) =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Revised with { Mailbox = mailbox }))
            .ThenRefused(PlaceDetails.NotAMailbox);

    [Theory]
    [InlineData("spip-92.example/venir")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void A_link_that_is_no_web_address_is_refused(string link) =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Revised with { PreparationLink = link }))
            .ThenRefused(PlaceDetails.NotALink);

    [Theory]
    [InlineData("01 99 00-12.34", "0199001234")]
    [InlineData("+33 1 99 00 12 34", "0199001234")]
    [InlineData("0033199001234", "0199001234")]
    [InlineData("+262 262 12 34 56", "0262123456")]
    [InlineData("+594594123456", "0594123456")]
    [InlineData("+687 27 12 34", "+687271234")]
    [InlineData("+689 40 12 34 56", "+68940123456")]
    [InlineData("+508 41 12 34", "+508411234")]
    [InlineData("3975", "3975")]
    public void A_line_is_kept_as_people_here_dial_it(string given, string kept) =>
        Assert.Equal(kept, PhoneLine.Normalised(given));

    private static Decision Decide(Past past, PlaceDetails details) => RevisePlace.Decide(
        past.The<Place>(Sample.PlaceId),
        past.The<Service>(Service.IdOf(Sample.Spip)),
        new(details, Sample.AgentId, Sample.Before));
}
