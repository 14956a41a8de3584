using PhoneNumbers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// A French mobile number, overseas included: the predecessor refuses those (<c>app/models/convict.rb</c> takes only +336
/// and +337).
/// </summary>
internal static class MobileNumber
{
    private static readonly string[] Territories =
        ["FR", "RE", "YT", "GP", "MQ", "GF", "PM", "BL", "MF", "NC", "PF", "WF"];

    /// <summary>In E.164, or null when it is no French mobile number.</summary>
    public static string? Parse(string text)
    {
        var numbers = PhoneNumberUtil.GetInstance();

        foreach (var territory in Territories)
        {
            try
            {
                var number = numbers.Parse(text, territory);

                if (IsFrenchMobile(numbers, number))
                {
                    return numbers.Format(number, PhoneNumberFormat.E164);
                }
            }
            catch (NumberParseException)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>As people say it here: ten digits that begin with 0.</summary>
    public static string National(string e164)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        return numbers.Format(numbers.Parse(e164, defaultRegion: null), PhoneNumberFormat.NATIONAL);
    }

    private static bool IsFrenchMobile(PhoneNumberUtil numbers, PhoneNumber number) =>
        numbers.IsValidNumber(number)
        && Territories.Contains(numbers.GetRegionCodeForNumber(number))
        && numbers.GetNumberType(number) is (PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE);
}
