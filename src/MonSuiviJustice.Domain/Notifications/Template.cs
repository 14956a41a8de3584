using System.Text.RegularExpressions;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>A text with keys in it, for one kind of convocation and one role.</summary>
/// <param name="Version">Kept with every attempt: what was said can be told later.</param>
/// <param name="Language">French, but for the phrases of the catalogue.</param>
public sealed partial record Template(string Text, string Version, MessageLanguage Language = MessageLanguage.French)
{
    /// <summary>
    /// Two segments (decision 13), in another alphabet as many letters in four, less what a link to stop texts takes at the end
    /// (decision 14).
    /// </summary>
    public const int Room = (2 * SmsSize.SeptetsAmongOthers) - LinkRoom;

    /// <summary>A space, a word, a short domain of our own and a token of 128 bits.</summary>
    public const int LinkRoom = 40;

    /// <summary>The keys in it, known or not, and where they stand.</summary>
    public static IEnumerable<(string Key, int At)> KeysIn(string text) =>
        Braces().Matches(text).Select(match => (match.Value, match.Index));

    /// <summary>Has the place all that this text says of it, and does the text stay within its room there?</summary>
    public bool Suits(Occasion occasion) =>
        KeysIn(Text).All(it => Placeholder.Of(it.Key)?.ValueOf(occasion with { Language = Language }) is not null)
        && SmsSize.Of(About(occasion)).Units <= Room;

    /// <summary>What is sent, with nothing where the place has no value: in the alphabet of short texts where that can hold it.</summary>
    public string About(Occasion occasion) =>
        Phrases.Of(Language)?.Alphabet == SmsAlphabet.Ucs2 ? Read(occasion) : Gsm7.Fold(Read(occasion));

    /// <summary>What is read on paper: the same with all its accents.</summary>
    public string Read(Occasion occasion)
    {
        var said = occasion with { Language = Language };
        return Braces().Replace(Text, match => Placeholder.Of(match.Value)?.ValueOf(said) ?? "");
    }

    // An opening brace without its end is a key as well, and one that nobody knows.
    [GeneratedRegex(@"\{[^{}]*\}?|\}")]
    private static partial Regex Braces();
}
