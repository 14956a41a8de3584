using System.Globalization;
using System.Text;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// The alphabet of short texts (3GPP TS 23.038). One letter outside it turns a text of one segment into three, and French
/// has several: they are folded to the nearest letter inside.
/// </summary>
public static class Gsm7
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Reached through an escape: two septets each.</summary>
    private const string Extended = "\f^{}\\[~]|€";

    /// <summary>The text with nothing outside the alphabet; what has no near letter becomes a question mark.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);

        foreach (var character in text)
        {
            folded.Append(Includes(character) ? character.ToString() : Near(character));
        }

        return folded.ToString();
    }

    public static bool Includes(string text) => text.All(Includes);

    public static int Septets(char character) => Extended.Contains(character) ? 2 : 1;

    private static bool Includes(char character) => Basic.Contains(character) || Extended.Contains(character);

    private static string Near(char character) => character switch
    {
        '’' or '‘' => "'",
        '«' or '»' or '“' or '”' => "\"",
        '–' or '—' => "-",
        '…' => "...",
        'œ' => "oe",
        'Œ' => "OE",
        'ı' => "i",
        'ł' => "l",
        'Ł' => "L",
        'đ' => "d",
        'Đ' => "D",
        '\u00A0' or '\u202F' => " ",
        _ when char.IsLowSurrogate(character) => "",
        _ when char.IsHighSurrogate(character) => "?",
        _ when CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark => "",
        _ => Bare(character),
    };

    // The letter without its accent, when that is inside.
    private static string Bare(char character)
    {
        var letters = character.ToString().Normalize(NormalizationForm.FormD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            .ToArray();
        return letters.Length == 1 && Basic.Contains(letters[0]) ? letters[0].ToString() : "?";
    }
}
