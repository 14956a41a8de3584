using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

/// <summary>All kinds and roles, in the 20 places with the longest names, with either contact: 16 x 6 x 20 x 2 texts.</summary>
public sealed class BuiltInTemplatesSpec
{
    private static readonly DateTimeOffset LongestDay = new(2026, 9, 30, 10, 30, 0, TimeSpan.FromHours(2));

    public static TheoryData<ConvocationKind, MessageRole> Templates => new(
        from kind in Enum.GetValues<ConvocationKind>() from role in Enum.GetValues<MessageRole>() select (kind, role));

    [Theory]
    [MemberData(nameof(Templates))]
    public void In_the_places_with_the_longest_names_every_text_takes_two_segments_at_most(ConvocationKind kind, MessageRole role) =>
        Assert.All(Everywhere(), place =>
        {
            var text = BuiltInTemplates.Of(kind, role).About(new(LongestDay, place));
            var size = SmsSize.Of(text);

            Assert.True(size.Segments <= 2 && size.Units <= Template.Room, $"{size} {text}");
            Assert.Equal(SmsAlphabet.Gsm7, size.Alphabet);
        });

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_text_keeps_the_rules_that_it_asks_of_others(ConvocationKind kind, MessageRole role) => Assert.Empty(
        new TemplateFaults(
            BuiltInTemplates.Of(kind, role).Text,
            role,
            IsNational: true,
            NamesService: false,
            LongestPlaces.All).All);

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_text_says_the_day_the_hour_and_whom_to_reach_and_that_nobody_reads_answers(ConvocationKind kind, MessageRole role)
    {
        var text = TextOf(kind, role);

        Assert.Contains("mardi 15 juin à 10h00", text, StringComparison.Ordinal);
        Assert.Contains("0100000000", text, StringComparison.Ordinal);
        Assert.EndsWith("Ne répondez pas ici.", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[{}?]{2}|  |\.\.| \.| ,", text);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Where_people_write_a_text_names_no_line(ConvocationKind kind, MessageRole role)
    {
        var text = TextOf(kind, role, Sample.PlaceDetails with { Mailbox = "accueil@ici.example", MainContact = ContactMethod.Email });

        Assert.Contains("accueil@ici.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0100000000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ppelez", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageRole.Summons)]
    [InlineData(MessageRole.Reminder)]
    [InlineData(MessageRole.Rescheduled)]
    public void Who_is_expected_learns_where_and_what_to_bring(MessageRole role) => Assert.All(
        Enum.GetValues<ConvocationKind>().Except(
        [
            ConvocationKind.Japat, ConvocationKind.CommunityWork, ConvocationKind.HomeVisit, ConvocationKind.PhoneCall,
            ConvocationKind.Course,
        ]),
        kind =>
        {
            Assert.Contains(Gsm7.Fold(Sample.PlaceDetails.Street), TextOf(kind, role), StringComparison.Ordinal);
            Assert.Contains("Apportez", TextOf(kind, role), StringComparison.Ordinal);
        });

    [Theory]
    [MemberData(nameof(Templates))]
    public void Whatever_the_kind_a_new_address_is_said(ConvocationKind kind, MessageRole role) =>
        Assert.True(
            role != MessageRole.AddressChanged
            || TextOf(kind, role).Contains(Gsm7.Fold(Sample.PlaceDetails.Street), StringComparison.Ordinal));

    private static string TextOf(ConvocationKind kind, MessageRole role, PlaceDetails? place = null) =>
        BuiltInTemplates.Of(kind, role).About(new(Sample.StartsAt, place ?? Sample.PlaceDetails));

    private static IEnumerable<PlaceDetails> Everywhere() =>
    [
        .. LongestPlaces.All,
        .. LongestPlaces.All.Select(place => place with { MainContact = ContactMethod.Email }),
    ];
}
