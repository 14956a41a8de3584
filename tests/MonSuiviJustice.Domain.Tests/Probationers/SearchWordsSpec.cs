using CsCheck;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class SearchWordsSpec
{
    private static readonly Gen<string> Names = Gen.String[Gen.Char["ABÇDÉœïl'- .\u0301ßЖ漢🙂"], 0, 40];

    [Theory]
    [InlineData("LEFÈVRE-MÜLLER", "Éloïse", "lefevre")]
    [InlineData("LEFÈVRE-MÜLLER", "Éloïse", "Müll")]
    [InlineData("LEFÈVRE-MÜLLER", "Éloïse", "ELO")]
    [InlineData("LE GALL", "Anne-Sophie", "legall")]
    [InlineData("LE GALL", "Anne-Sophie", "Le Gall")]
    [InlineData("LE GALL", "Anne-Sophie", "annesophie")]
    [InlineData("LE GALL", "Anne-Sophie", "sophie gall")]
    [InlineData("D'ALEMBERT", "Cœur", "alemb coeur")]
    [InlineData("GROẞE", "Łukasz", "grosse lukasz")]
    [InlineData("NGUYÊ\u0303N", "Ti\u0302ffany", "nguyen tiffany")]
    [InlineData("MARTIN", "Ａｎｎｅ", "anne")]
    public void A_name_is_found_by_the_beginnings_of_its_parts_without_accents(string last, string first, string asked) =>
        Assert.All(SearchWords.Asked(asked), word => Assert.Contains(word, SearchWords.OfNames(last, first).Keys));

    [Theory]
    [InlineData("MARTIN", "Anne", "arti")]
    [InlineData("MARTIN", "Anne", "martine")]
    [InlineData("MARTIN", "Anne", "annem")]
    public void It_is_not_found_by_what_stands_inside_or_after(string last, string first, string asked) =>
        Assert.DoesNotContain(asked.ToUpperInvariant(), SearchWords.OfNames(last, first).Keys);

    [Fact]
    public void A_whole_last_name_says_most_and_the_beginning_of_a_first_name_least()
    {
        var words = SearchWords.OfNames("MARTIN", "Martine-Lou");

        Assert.Equal(
            [SearchWords.WholeLastName, SearchWords.LastName, SearchWords.WholeFirstName, SearchWords.FirstName],
            [words["MARTIN"], words["MART"], words["LOU"], words["MARTINELO"]]);
    }

    [Fact]
    public void One_letter_asks_for_nobody() => Assert.Empty(SearchWords.Asked("d' é - 1"));

    [Fact]
    public void The_same_person_is_the_same_whatever_the_accents_and_hyphens()
    {
        Assert.Equal(SearchWords.Identity("LE GALL", "Anne-Sophie"), SearchWords.Identity("LEGALL", "ÀNNE SOPHIE"));
        Assert.NotEqual(SearchWords.Identity("MARTIN", "Lou"), SearchWords.Identity("MARTINL", "ou"));
    }

    [Fact]
    public void Whatever_a_name_is_it_is_found_by_itself_and_costs_no_more_than_its_length() =>
        Gen.Select(Names, Names).Sample((last, first) =>
        {
            var words = SearchWords.OfNames(last, first);

            Assert.All(SearchWords.Asked(last).Take(8), word => Assert.Contains(word, words.Keys));
            Assert.All(words.Keys, word => Assert.InRange(word.Length, SearchWords.Shortest, SearchWords.Longest));
            Assert.All(words.Keys.Where(word => word.Length > SearchWords.Shortest), word => Assert.Contains(word[..^1], words.Keys));
        });
}
