namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// The number of a file in APPI: twelve digits from 200, 201 or 202, or eight from 199 or 200, and perhaps a letter
/// (predecessor: <c>app/validators/appi_uuid_validator.rb</c>, whose anchors let a second line through).
/// </summary>
public static class AppiNumber
{
    /// <summary>As APPI writes it; null when it is none.</summary>
    public static string? Parse(string text) =>
        text.Trim().ToUpperInvariant() is var number && IsWellFormed(number) ? number : null;

    private static bool IsWellFormed(string number) =>
        (number is [.. var begin, >= 'A' and <= 'Z'] ? begin : number) is var digits
        && digits.All(char.IsAsciiDigit)
        && (digits.Length, digits.Length < 3 ? "" : digits[..3]) is (12, "200" or "201" or "202") or (8, "199" or "200");
}
