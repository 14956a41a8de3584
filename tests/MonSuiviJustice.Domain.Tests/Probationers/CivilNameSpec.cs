using CsCheck;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class CivilNameSpec
{
    [Theory]
    [InlineData("  dupont ", "DUPONT")]
    [InlineData("Lefèvre", "LEFÈVRE")]
    [InlineData("Œuvrard", "ŒUVRARD")]
    [InlineData("de la Tour  d’Auvergne", "DE LA TOUR D'AUVERGNE")]
    [InlineData("Martin - Durand", "MARTIN-DURAND")]
    [InlineData("Martin–-Durand", "MARTIN-DURAND")]
    [InlineData("N' Guyen", "N'GUYEN")]
    [InlineData("Le\u00A0Goff", "LE GOFF")]
    [InlineData("Ba\u0308r", "BÄR")]
    [InlineData("Nguyễn", "NGUYỄN")]
    public void A_last_name_is_in_capitals_with_its_accents(string text, string name) =>
        Assert.Equal(name, CivilName.Last(text));

    [Theory]
    [InlineData("éric", "Éric")]
    [InlineData("JEAN-PIERRE", "Jean-Pierre")]
    [InlineData("anne marie", "Anne Marie")]
    [InlineData("e\u0301lie", "Élie")]
    [InlineData("n'golo", "N'Golo")]
    [InlineData("ISMA'IL", "Isma'il")]
    [InlineData("jeanne-D'ARC", "Jeanne-d'Arc")]
    [InlineData("d'artagnan", "D'Artagnan")]
    [InlineData("MARIA DA GRAÇA", "Maria da Graça")]
    [InlineData("jean de la croix", "Jean de la Croix")]
    [InlineData("THI LE HOA", "Thi Le Hoa")]
    [InlineData("Van De", "Van De")]
    [InlineData("ST. john", "St. John")]
    public void Each_part_of_a_first_name_has_its_capital_and_a_particle_has_none(string text, string name) =>
        Assert.Equal(name, CivilName.First(text));

    [Theory]
    [InlineData("")]
    [InlineData("  - ")]
    [InlineData("'")]
    [InlineData("Mar\u0000tin")]
    [InlineData("Mar\ntin")]
    [InlineData("Mar\u202Etin")]
    [InlineData("Mar\u2066tin")]
    [InlineData("Mar\u200Btin")]
    [InlineData("\u0301Martin")]
    [InlineData("Martin\u0327\u0327\u0327\u0327")]
    [InlineData("М\u0430rtin")]
    [InlineData("Μartin")]
    [InlineData("Ｍartin")]
    [InlineData("Martin2")]
    [InlineData("Martin|x")]
    [InlineData("Martin😀")]
    [InlineData("<b>")]
    public void What_cannot_be_seen_or_is_no_latin_letter_is_no_name(string text)
    {
        Assert.Null(CivilName.Last(text));
        Assert.Null(CivilName.First(text));
    }

    [Fact]
    public void Half_a_letter_is_no_name() => Assert.Null(CivilName.Last("Mar\uD800tin"));

    [Fact]
    public void A_name_has_a_hundred_characters_at_most()
    {
        Assert.NotNull(CivilName.Last($"  {new string('x', CivilName.Longest)} "));
        Assert.Null(CivilName.Last(new string('x', CivilName.Longest + 1)));
    }

    [Fact]
    public void A_name_that_is_written_right_stays_as_it_is() => Gen.OneOf(
            Gen.Char["azAZéÉàçŒœßıİŸÿ '’-–.\u0301\u00A0d"],
            Gen.Char)
        .Array[0, 30]
        .Select(characters => new string(characters))
        .Sample(text =>
        {
            if (CivilName.First(text) is { } first)
            {
                Assert.Equal(first, CivilName.First(first));
                Assert.Equal(CivilName.Last(text), CivilName.Last(first));
            }

            if (CivilName.Last(text) is { } last)
            {
                Assert.Equal(last, CivilName.Last(last));
            }
        });
}
