using System.Globalization;
using System.Text;

namespace MonSuiviJustice.Projections.Organisations;

/// <summary>A name as it is sought: lower case, no accents, everything between words as one space.</summary>
public static class SoughtText
{
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);

        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (character is 'œ' or 'Œ')
            {
                text.Append("oe");
            }
            else if (char.IsLetterOrDigit(character))
            {
                text.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
                && text is not [.., ' '])
            {
                text.Append(' ');
            }
        }

        return text.ToString().Trim();
    }
}
