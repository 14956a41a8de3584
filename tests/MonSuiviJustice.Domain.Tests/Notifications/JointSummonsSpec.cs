using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class JointSummonsSpec
{
    private static readonly DateTimeOffset LongestDay = new(2026, 9, 30, 10, 30, 0, TimeSpan.FromHours(2));

    [Fact]
    public void It_says_both_dates_each_with_its_hour_its_address_and_its_contact()
    {
        var court = Sample.PlaceDetails with { Street = "1 place du Palais, Fort-de-France", SwitchboardLine = "0596000001" };
        var spip = Sample.PlaceDetails with { Street = "2 rue du Port, Fort-de-France", SwitchboardLine = "0596000002" };

        var text = JointSummons.About(new(Sample.StartsAt, court), new(Sample.OtherStartsAt, spip));

        Assert.Equal(
            "Vous avez 2 rendez-vous : mardi 15 juin à 10h00, 1 place du Palais, Fort-de-France ; jeudi 17 juin à 14h30, "
            + "2 rue du Port, Fort-de-France. Apportez une pièce d'identité. Toute absence est notée. "
            + "Imprévu ? Contacts : 0596000001 ; 0596000002. Ne répondez pas ici.",
            text);
    }

    [Fact]
    public void A_contact_that_is_the_same_is_said_once() => Assert.Contains(
        "Contact : 0100000000.",
        JointSummons.About(
            new(Sample.StartsAt, Sample.PlaceDetails with { SwitchboardLine = "0100000000" }),
            new(Sample.OtherStartsAt, Sample.PlaceDetails with { SwitchboardLine = "0100000000" })),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(ContactMethod.Phone)]
    [InlineData(ContactMethod.Email)]
    public void Between_the_longest_places_it_still_says_both_and_stays_within_two_segments(ContactMethod contact) => Assert.All(
        from one in LongestPlaces.All
        from other in LongestPlaces.All
        select (One: one with { MainContact = contact }, Other: other with { MainContact = contact }),
        pair =>
        {
            var text = JointSummons.About(new(LongestDay, pair.One), new(LongestDay, pair.Other));

            Assert.InRange(SmsSize.Of(text).Units, 1, Template.Room);
            Assert.Contains(Gsm7.Fold(pair.One.Street), text, StringComparison.Ordinal);
            Assert.Contains(Gsm7.Fold(pair.Other.Street), text, StringComparison.Ordinal);
            Assert.Equal(3, text.Split("mercredi 30 septembre").Length);
        });

    [Fact]
    public void It_says_nothing_that_no_text_says() => Assert.Null(SpokenWords.FirstIn(
        JointSummons.About(new(LongestDay, Sample.PlaceDetails), new(LongestDay, Sample.PlaceDetails)),
        SpokenWords.NeverSaid));
}
