using System.Text.RegularExpressions;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>A text with keys in it, for one kind of convocation and one role.</summary>
/// <param name="Version">Kept with every attempt: what was said can be told later.</param>
public sealed partial record Template(string Text, string Version)
{
    /// <summary>Two segments (decision 13), less what a link to stop texts takes at the end (decision 14).</summary>
    public const int Room = (2 * SmsSize.SeptetsAmongOthers) - LinkRoom;

    /// <summary>A space, a word, a short domain of our own and a token of 128 bits.</summary>
    public const int LinkRoom = 40;

    /// <summary>The keys in it, known or not, and where they stand.</summary>
    public static IEnumerable<(string Key, int At)> KeysIn(string text) =>
        Braces().Matches(text).Select(match => (match.Value, match.Index));

    /// <summary>Has the place all that this text says of it, and does the text stay within its room there?</summary>
    public bool Suits(Occasion occasion) =>
        KeysIn(Text).All(it => Placeholder.Of(it.Key)?.ValueOf(occasion) is not null)
        && SmsSize.Of(About(occasion)).Units <= Room;

    /// <summary>What is sent: in the alphabet of short texts, with nothing where the place has no value.</summary>
    public string About(Occasion occasion) => Gsm7.Fold(Read(occasion));

    /// <summary>What is read on paper: the same with all its accents.</summary>
    public string Read(Occasion occasion) =>
        Braces().Replace(Text, match => Placeholder.Of(match.Value)?.ValueOf(occasion) ?? "");

    // An opening brace without its end is a key as well, and one that nobody knows.
    [GeneratedRegex(@"\{[^{}]*\}?|\}")]
    private static partial Regex Braces();
}
