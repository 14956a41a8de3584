using System.Text.RegularExpressions;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// Words that do not belong on a lock screen (design rule R10), compared without accents. A star stands for any ending.
/// </summary>
public static partial class SpokenWords
{
    /// <summary>An offence, a sentence, a threat or a reproach: nobody may write them (project's charter).</summary>
    public static readonly IReadOnlyList<string> NeverSaid =
    [
        "coupable*", "condamn*", "criminel*", "crime*", "delinquan*", "delit*", "infraction*", "recidiv*", "prison*",
        "incarcer*", "detenu*", "detention*", "cellule*", "menott*", "bracelet*", "peine", "peines", "sanction*", "puni*",
        "menace*", "garde a vue", "mandat d'arret", "mandat d'amener", "police", "gendarme*", "addict*", "violence*",
    ];

    /// <summary>Who writes: a service may choose to say it.</summary>
    public static readonly IReadOnlyList<string> OfTheService =
    [
        "tribuna*", "juge", "juges", "justice", "judiciaire*", "spip", "probation*", "penitentiaire*", "insertion", "jap",
        "sap", "ddse", "tig", "tnr", "japat", "parquet*", "procureur*", "audience*", "greffe*", "magistrat*", "convocation*",
    ];

    /// <summary>The first of these words in the text; null without any.</summary>
    public static (int At, int Length)? FirstIn(string text, IEnumerable<string> words)
    {
        var bare = Bare(text);
        var found = words
            .Select(word => Regex.Match(bare, PatternOf(word), RegexOptions.CultureInvariant))
            .Where(match => match.Success)
            .MinBy(match => match.Index);
        return found is null ? null : (found.Index, found.Length);
    }

    private static string PatternOf(string word) =>
        $@"(?<!\p{{L}}){Regex.Escape(word.TrimEnd('*'))}{(word.EndsWith('*') ? @"\p{L}*" : "")}(?!\p{{L}})";

    // Letter for letter, so that a place in it is a place in the text. A key is no word of the text.
    private static string Bare(string text) => string.Concat(
        Keys().Replace(text, match => new string(' ', match.Length)).Select(BareOf)).ToLowerInvariant();

    private static char BareOf(char letter) => letter switch
    {
        '’' => '\'',
        _ when char.IsSurrogate(letter) => letter,
        _ => letter.ToString().Normalize(System.Text.NormalizationForm.FormD)[0],
    };

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Keys();
}
