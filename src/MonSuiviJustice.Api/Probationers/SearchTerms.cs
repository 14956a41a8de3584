using System.Globalization;
using System.Text.RegularExpressions;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>What the blind index holds of a person, and what of it a text asks for: terms, before they are hashed.</summary>
internal static partial class SearchTerms
{
    /// <summary>A number or a date says more than any name.</summary>
    private const short Exact = 5;

    /// <summary>Enough for two names in parts, a date and a number; what follows is not looked at.</summary>
    private const int Most = 6;

    private const string Nobody = "?";

    /// <summary>The terms by which a person is found, and how much each of them says.</summary>
    public static IReadOnlyDictionary<string, short> Of(PersonalRecord record)
    {
        var terms = SearchWords.OfNames(record.LastName, record.FirstName)
            .ToDictionary(word => NameTerm(word.Key), word => word.Value);

        foreach (var term in Exactly(record))
        {
            terms[term] = Exact;
        }

        return terms;
    }

    /// <summary>What a text asks for: all of it must be found. None when it holds no word of two letters and no number.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var terms = new List<string>();
        var rest = Days().Replace(text, day => Taken(DayIn(day)));
        rest = Numbers().Replace(rest, number => Taken(NumberIn(number.Value)));
        return [.. terms.Concat(SearchWords.Asked(rest).Select(NameTerm)).Distinct().Take(Most)];

        string Taken(string term)
        {
            terms.Add(term);
            return " ";
        }
    }

    private static IEnumerable<string> Exactly(PersonalRecord record)
    {
        if (record.Mobile is { } mobile)
        {
            yield return MobileTerm(mobile);
        }

        if (record.AppiNumber is { } appi)
        {
            yield return AppiTerm(appi);
        }

        if (record.BirthDate is { } birth)
        {
            yield return BirthTerm(birth);
        }
    }

    private static string DayIn(Match day) => DateOnly.TryParseExact(
        $"{day.Groups["year"]}-{day.Groups["month"].Value.PadLeft(2, '0')}-{day.Groups["day"].Value.PadLeft(2, '0')}",
        "yyyy-MM-dd",
        CultureInfo.InvariantCulture,
        DateTimeStyles.None,
        out var birth)
        ? BirthTerm(birth)
        : Nobody;

    private static string NumberIn(string text) =>
        AppiNumber.Parse(string.Concat(text.Where(char.IsAsciiLetterOrDigit))) is { } appi ? AppiTerm(appi)
        : MobileNumber.Parse(text) is { } mobile ? MobileTerm(mobile)
        : Nobody;

    private static string NameTerm(string word) => $"name:{word}";

    private static string MobileTerm(string mobile) => $"mobile:{mobile}";

    private static string AppiTerm(string number) => $"appi:{number}";

    private static string BirthTerm(DateOnly birth) => $"birth:{birth:yyyy-MM-dd}";

    [GeneratedRegex(
        @"(?<!\d)((?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})|(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2}))(?!\d)")]
    private static partial Regex Days();

    [GeneratedRegex(@"[+(]?\d([\s./()-]*\d)*[A-Za-z]?(?!\p{L})")]
    private static partial Regex Numbers();
}
