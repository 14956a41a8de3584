using System.Text.RegularExpressions;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>Why a text cannot be a template, and where that stands in it.</summary>
public sealed record TemplateFault(Refusal Because, int At, int Length);

/// <summary>All that is wrong with a text, in the order in which whoever writes it should look.</summary>
/// <param name="IsNational">Nobody may choose for a whole country to name a service on a lock screen.</param>
/// <param name="Places">Where it would be sent from; those of which nobody knows yet have the longest names there are.</param>
public sealed partial record TemplateFaults(
    string Text,
    MessageRole Role,
    bool IsNational,
    bool NamesService,
    IReadOnlyList<PlaceDetails> Places)
{
    /// <summary>The day with the longest name and date.</summary>
    private static readonly DateTimeOffset LongestDay = new(2026, 9, 30, 10, 30, 0, TimeSpan.Zero);

    /// <summary>
    /// Until places are known: the longest name of a service in the reference data, an avenue in the seat of a service with
    /// the longest name, and the mailbox of the court with the longest code.
    /// </summary>
    private static readonly PlaceDetails Longest = new(
        Label: "Service pénitentiaire d'insertion et de probation des Alpes-de-Haute-Provence",
        Street: "12 avenue du Général-de-Gaulle, 81370 Saint-Sulpice-la-Pointe",
        SwitchboardLine: "0102030405",
        Mailbox: "tj-saint-pierre-de-la-reunion@justice.fr",
        MainContact: ContactMethod.Email,
        PreparationLink: "https://mon-suivi-justice.beta.gouv.fr/venir",
        Kinds: []);

    public IEnumerable<TemplateFault> All =>
    [
        .. Template.KeysIn(Text).Where(it => Placeholder.Of(it.Key) is null)
            .Select(it => new TemplateFault(WriteTemplate.UnknownKey, it.At, it.Key.Length)),
        .. Outside().Select(at => new TemplateFault(WriteTemplate.OutsideAlphabet, at, 1)),
        .. SpokenWords.FirstIn(Text, SpokenWords.NeverSaid) is { } said
            ? [new TemplateFault(WriteTemplate.NeverSaid, said.At, said.Length)]
            : Array.Empty<TemplateFault>(),
        .. Indiscreet() is { } named ? [named] : Array.Empty<TemplateFault>(),
        .. LinksAtTheEnd().Matches(Text).Select(match =>
            new TemplateFault(WriteTemplate.LinkEndsSentence, match.Index, match.Length)),
        .. Of(WriteTemplate.WithoutDate, Lacks(Placeholder.Date) || Lacks(Placeholder.Hour)),
        .. Of(WriteTemplate.WithoutContact, Lacks(Placeholder.Line) && Lacks(Placeholder.Contact)),
        .. Of(WriteTemplate.WithoutAddress, Role == MessageRole.AddressChanged && Lacks(Placeholder.Street)),
        .. Of(WriteTemplate.PlaceWithoutValue, Places.Any(LacksValue)),
        .. Of(WriteTemplate.TooLong, Anywhere.Any(place => SmsSize.Of(Written.About(At(place))).Units > Template.Room)),
    ];

    private Template Written => new(Text, Version: "");

    private IReadOnlyList<PlaceDetails> Anywhere => IsNational || Places.Count == 0 ? [Longest, .. Places] : Places;

    private static Occasion At(PlaceDetails place) => new(LongestDay, place);

    private bool Lacks(Placeholder placeholder) => !Text.Contains(placeholder.Key, StringComparison.Ordinal);

    private bool LacksValue(PlaceDetails place) =>
        Template.KeysIn(Text).Any(it => Placeholder.Of(it.Key) is { } known && known.ValueOf(At(place)) is null);

    private IEnumerable<int> Outside() => Text.Select((letter, at) => (letter, at))
        .Where(it => it.letter != '?' && Gsm7.Fold(it.letter.ToString()) == "?")
        .Select(it => it.at);

    // The name of a place says who writes as well as a word does.
    private TemplateFault? Indiscreet() =>
        (SpokenWords.FirstIn(Text, SpokenWords.OfTheService), Text.IndexOf(Placeholder.Label.Key, StringComparison.Ordinal)) switch
        {
            _ when NamesService && !IsNational => null,
            ({ } word, _) => new(WriteTemplate.NotDiscreet, word.At, word.Length),
            (_, >= 0 and var at) => new(WriteTemplate.NotDiscreet, at, Placeholder.Label.Key.Length),
            _ => null,
        };

    private IEnumerable<TemplateFault> Of(Refusal because, bool isSo) => isSo ? [new(because, 0, Text.Length)] : [];

    [GeneratedRegex(@"(\{lieu\.lien_info\}|https?://\S*?)[.,;:!?)](?=\s|$)")]
    private static partial Regex LinksAtTheEnd();
}
