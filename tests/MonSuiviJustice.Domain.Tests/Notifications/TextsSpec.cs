using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class TextsSpec
{
    private static readonly Occasion Occasion = new(Sample.StartsAt, Sample.PlaceDetails);

    [Fact]
    public void Where_nobody_wrote_another_the_built_in_text_holds() =>
        Assert.Equal("default-2", VersionAfter());

    [Fact]
    public void A_national_text_holds_everywhere_until_it_is_reset()
    {
        Assert.Equal("national-1", VersionAfter(Sample.NationalWritten));
        Assert.Equal("default-2", VersionAfter(Sample.NationalWritten, Reset(TemplateSet.National)));
    }

    [Fact]
    public void The_text_of_a_service_holds_over_the_national_one_and_its_version_grows()
    {
        Assert.Equal("spip-92-1", VersionAfter(Sample.NationalWritten, Sample.TemplateWritten));
        Assert.Equal(
            "spip-92-3",
            VersionAfter(Sample.NationalWritten, Sample.TemplateWritten, Sample.TemplateReset, Sample.TemplateWritten));
        Assert.Equal("national-1", VersionAfter(Sample.NationalWritten, Sample.TemplateWritten, Sample.TemplateReset));
    }

    [Fact]
    public void A_text_that_the_place_has_outgrown_is_passed_over()
    {
        var far = Sample.PlaceDetails with { Street = new string('m', 230) };

        Assert.Equal("default-2", VersionAfter(Sample.NationalWritten, far));
        Assert.Equal("default-2", VersionAfter(Sample.NationalWritten with { Text = "{lieu.lien_info}" }, Sample.PlaceDetails));
    }

    [Fact]
    public void A_text_is_made_of_its_keys() => Assert.Equal(
        "A bientot : mardi 15 juin à 10h00, 94 boulevard du Général-Leclerc, Nanterre. Contact : 0100000000.",
        new Template(Sample.NationalWritten.Text, "1").About(Occasion));

    private static string VersionAfter(params IFact[] facts) => VersionAfter(facts, Sample.PlaceDetails);

    private static string VersionAfter(IFact fact, Domain.Organisations.PlaceDetails place) => VersionAfter([fact], place);

    private static string VersionAfter(IFact[] facts, Domain.Organisations.PlaceDetails place)
    {
        var past = Past.Of(facts);
        return new Texts(SetOf(past, TemplateSet.National), SetOf(past, Sample.Spip), PhraseCatalogue.Empty)
            .For(ConvocationKind.SpipFollowUp, MessageRole.Reminder, Occasion with { Place = place }, MessageLanguage.French)
            .Version;
    }

    private static TemplateSet SetOf(Past past, string scope) =>
        past.Any<TemplateSet>(TemplateSet.IdOf(scope)) ?? TemplateSet.Empty(scope);

    private static TemplateReset Reset(string scope) => Sample.TemplateReset with { Scope = scope };
}
