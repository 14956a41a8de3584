using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MonSuiviJustice.Domain.Replies;

/// <summary>
/// Reads a reply word by word and guesses nothing: a word that stands alone has a meaning, a sentence has none (decision 9: no
/// text of a person is mined).
/// </summary>
public static class ReplyWords
{
    private static readonly FrozenDictionary<string, ReplyMeaning> Meanings = new Dictionary<ReplyMeaning, string[]>
    {
        [ReplyMeaning.Stop] = ["STOP", "STOP SMS", "ARRET", "ARRETER", "ARRETEZ"],
        [ReplyMeaning.Start] = ["START", "REPRENDRE", "REPRISE"],
        [ReplyMeaning.Yes] = ["OUI", "OK", "YES"],
        [ReplyMeaning.No] = ["NON", "NO"],
        [ReplyMeaning.Call] = ["APPEL", "APPELER", "APPELEZ MOI", "RAPPELEZ MOI"],
    }
    .SelectMany(entry => entry.Value, (entry, words) => (words, entry.Key))
    .ToFrozenDictionary(pair => pair.words, pair => pair.Key, StringComparer.Ordinal);

    public static ReplyMeaning MeaningOf(string text) => Meanings.GetValueOrDefault(Plain(text), ReplyMeaning.Other);

    /// <summary>In capitals, without accents; what is no letter only parts words.</summary>
    private static string Plain(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsLetter(letter) ? char.ToUpperInvariant(letter) : ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
