namespace MonSuiviJustice.Domain.Organisations;

/// <summary>The line of a public service, mobile or not: ten digits, a short number, or one of the Pacific or Saint-Pierre.</summary>
public static class PhoneLine
{
    /// <summary>Country codes whose numbers are dialled from France with a leading zero.</summary>
    private static readonly string[] WithZero = ["33", "262", "590", "594", "596"];

    /// <summary>Country codes with a numbering of their own, and how many digits follow.</summary>
    private static readonly (string Code, int Digits)[] OfTheirOwn =
        [("508", 6), ("508", 9), ("681", 6), ("687", 6), ("689", 8)];

    /// <summary>In national form without spaces, else with its country code; null when nobody could call it.</summary>
    public static string? Normalised(string text)
    {
        var compact = string.Concat(text.Where(character => character is not (' ' or '.' or '-' or '\u00A0')));

        return compact switch
        {
            ['+', .. var international] => OfCountry(international),
            ['0', '0', .. var international] => OfCountry(international),
            ['0', not '0', ..] when compact.Length == 10 && IsDigits(compact) => compact,
            ['3', ..] when compact.Length == 4 && IsDigits(compact) => compact,
            _ => null,
        };
    }

    private static string? OfCountry(string digits)
    {
        if (!IsDigits(digits))
        {
            return null;
        }

        if (WithZero.FirstOrDefault(code => digits.StartsWith(code, StringComparison.Ordinal)) is { } country
            && digits[country.Length..] is { Length: 9 } national)
        {
            return $"0{national}";
        }

        return OfTheirOwn.Any(it => digits.StartsWith(it.Code, StringComparison.Ordinal)
            && digits.Length == it.Code.Length + it.Digits)
            ? $"+{digits}"
            : null;
    }

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);
}
