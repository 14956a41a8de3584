using System.Globalization;
using System.Text;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// How a name is written, so that it is found again: in Latin letters with their accents (the civil registry takes no other
/// script), spaces, hyphens, apostrophes and full stops. The predecessor left "éric" as it was typed, because its capitals
/// were ASCII only (<c>app/models/convict.rb</c>).
/// </summary>
public static class CivilName
{
    public const int Longest = 100;

    /// <summary>Lower case inside a first name, as in Marie-d'Arc or Maria da Graça.</summary>
    private static readonly string[] Particles = ["d", "de", "du", "des", "del", "da", "das", "dos"];

    /// <summary>Lower case after a particle, as in Jean de la Croix.</summary>
    private static readonly string[] Articles = ["l", "la", "le", "les", "los", "las"];

    /// <summary>In capitals, accents kept; null when it is no name.</summary>
    public static string? Last(string text) => Written(text)?.ToUpperInvariant();

    /// <summary>Each part with a capital; null when it is no name.</summary>
    public static string? First(string text) => Written(text) is { } name ? Capitalised(name) : null;

    /// <summary>Composed, with one kind of space, hyphen and apostrophe; null for anything that is not written so.</summary>
    private static string? Written(string text)
    {
        var name = new StringBuilder(text.Length);

        foreach (var character in Composed(text))
        {
            if (Known(character) is not { } known || (IsMark(known) && !FollowsLetter(name)))
            {
                return null;
            }

            if (known == ' ' && (name.Length == 0 || " -'".Contains(name[^1])))
            {
                continue;
            }

            // A hyphen or an apostrophe stands between two letters without spaces, and once.
            if (known is '-' or '\'' && name.Length > 0 && (name[^1] == ' ' || name[^1] == known))
            {
                name.Length--;
            }

            name.Append(known);
        }

        var written = name.ToString().Trim(' ', '-');
        return written.Length <= Longest && written.Any(char.IsLetter) ? written : null;
    }

    // Half a surrogate pair cannot be composed, and is no letter.
    private static string Composed(string text) =>
        text.Any(char.IsSurrogate) ? "\0" : text.Normalize(NormalizationForm.FormC);

    private static char? Known(char character) => character switch
    {
        '.' => '.',
        '\'' or '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '`' => '\'',
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
        _ when char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator => ' ',
        _ when IsLatin(character) || IsMark(character) => character,
        _ => null,
    };

    // Letters that look like Latin ones, Cyrillic, Greek or full-width, are none: a namesake must be found.
    private static bool IsLatin(char character) =>
        character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF')
        && char.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter;

    /// <summary>An accent that its letter cannot be composed with.</summary>
    private static bool IsMark(char character) => character is >= '\u0300' and <= '\u036F';

    private static bool FollowsLetter(StringBuilder name) => name.Length > 0 && char.IsLetter(name[^1]);

    private static string Capitalised(string name)
    {
        var parts = Parts(name.ToLowerInvariant());

        for (var index = 0; index < parts.Count; index++)
        {
            if (char.IsLetter(parts[index][0]) && !IsLower(parts, index))
            {
                parts[index] = char.ToUpperInvariant(parts[index][0]) + parts[index][1..];
            }
        }

        return string.Concat(parts);
    }

    /// <summary>Letters and what stands between them, in turn.</summary>
    private static List<string> Parts(string name)
    {
        var parts = new List<string>();

        foreach (var character in name)
        {
            if (parts.Count > 0 && IsInside(character) == IsInside(parts[^1][0]))
            {
                parts[^1] += character;
            }
            else
            {
                parts.Add($"{character}");
            }
        }

        return parts;
    }

    private static bool IsInside(char character) => char.IsLetter(character) || IsMark(character);

    // Never the first word nor the last one: somebody may be called De.
    private static bool IsLower(List<string> parts, int index) =>
        index > 1 && (
            (index < parts.Count - 1 && IsLinked(parts, index))
            || (parts[index - 1] == "'" && parts[index - 2].Length > 1));

    private static bool IsLinked(List<string> parts, int index) =>
        (parts[index] is { Length: > 1 } || parts[index + 1] == "'")
        && (Particles.Contains(parts[index])
            || (Articles.Contains(parts[index]) && Particles.Contains(parts[index - 2])));
}
