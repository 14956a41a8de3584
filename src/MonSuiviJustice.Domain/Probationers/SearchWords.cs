using System.Globalization;
using System.Text;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// By which words a name is found: each part of it, in capitals without accents, and each beginning of a part; of a name of
/// several parts also the whole without its spaces, so that LE GALL is found as legall. Ranked: a whole last name, then the
/// beginning of one, then a first name (predecessor: <c>app/models/convict.rb</c>, last name before first name).
/// </summary>
public static class SearchWords
{
    /// <summary>One letter finds a tenth of everybody.</summary>
    public const int Shortest = 2;

    /// <summary>Beginnings end here; a longer word is looked for by as much of it.</summary>
    public const int Longest = 16;

    public const short WholeLastName = 4;

    public const short LastName = 3;

    public const short WholeFirstName = 2;

    public const short FirstName = 1;

    /// <summary>Parts of a name; what follows is not indexed.</summary>
    private const int Parts = 8;

    /// <summary>Letters that no decomposition turns into Latin letters without accents.</summary>
    private static readonly Dictionary<char, string> Unaccented = new()
    {
        ['Œ'] = "OE",
        ['Æ'] = "AE",
        ['ß'] = "SS",
        ['ẞ'] = "SS",
        ['Ø'] = "O",
        ['Ł'] = "L",
        ['Đ'] = "D",
        ['Ð'] = "D",
        ['Þ'] = "TH",
        ['ı'] = "I",
        ['Ħ'] = "H",
    };

    /// <summary>The words by which a person of these names is found, and how much each of them says.</summary>
    public static IReadOnlyDictionary<string, short> OfNames(string last, string first)
    {
        var words = new Dictionary<string, short>();
        Add(words, last, LastName, WholeLastName);
        Add(words, first, FirstName, WholeFirstName);
        return words;
    }

    /// <summary>What is looked for in a text that somebody types.</summary>
    public static IReadOnlyList<string> Asked(string text) =>
        [.. PartsOf(text).Where(part => part.Length >= Shortest).Select(Beginning).Distinct()];

    /// <summary>The same for two people whose names differ in accents, capitals, spaces, hyphens and apostrophes only.</summary>
    public static string Identity(string last, string first) => $"{Joined(last)}|{Joined(first)}";

    private static void Add(Dictionary<string, short> words, string name, short beginning, short whole)
    {
        var parts = PartsOf(name);
        var found = parts.Where(part => part.Length >= Shortest).Distinct().Take(Parts);

        foreach (var part in parts.Length > 1 ? found.Append(string.Concat(parts)).Where(part => part.Length >= Shortest) : found)
        {
            for (var length = Shortest; length <= Math.Min(part.Length, Longest); length++)
            {
                Keep(part[..length], beginning);
            }

            Keep(Beginning(part), whole);
        }

        void Keep(string word, short weight) => words[word] = Math.Max(weight, words.GetValueOrDefault(word));
    }

    private static string Joined(string name) => string.Concat(PartsOf(name));

    private static string Beginning(string part) => part.Length > Longest ? part[..Longest] : part;

    private static string[] PartsOf(string text)
    {
        var letters = new StringBuilder();

        // Half a surrogate pair cannot be decomposed, and is no letter.
        foreach (var character in new string([.. text.Where(it => !char.IsSurrogate(it))]).Normalize(NormalizationForm.FormKD))
        {
            var capital = char.ToUpperInvariant(character);

            if (Unaccented.TryGetValue(capital, out var unaccented))
            {
                letters.Append(unaccented);
            }
            else if (char.IsLetter(capital))
            {
                letters.Append(capital);
            }
            else if (char.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                letters.Append(' ');
            }
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
