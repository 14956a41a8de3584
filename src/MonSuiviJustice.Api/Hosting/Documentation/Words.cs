using System.Text.RegularExpressions;

namespace MonSuiviJustice.Api.Hosting.Documentation;

internal static partial class Words
{
    /// <summary><c>BookConvocation</c> is "Book convocation".</summary>
    public static string Of(string name)
    {
        var words = Humps().Replace(name, " $1").ToLowerInvariant().Trim();
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Humps();
}
