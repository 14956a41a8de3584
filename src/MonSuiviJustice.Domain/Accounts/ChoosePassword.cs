using System.Globalization;
using System.Text;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Accounts;

/// <summary>
/// Long and unguessable, of whatever characters (ASVS 5.0, 6.2; CNIL 2022-100): what is easy to guess is refused, and no
/// mixture is asked for, which only makes people write passwords down.
/// </summary>
/// <param name="IsLinkValid">The link was sent to the agent, and nobody has used it.</param>
/// <param name="IsTheOldOne">The password that the agent has now.</param>
/// <param name="OwnWords">Names, address and service of the agent.</param>
public sealed record ChoosePassword(bool IsLinkValid, string Password, bool IsTheOldOne, IReadOnlyList<string> OwnWords)
{
    public const int Shortest = 15;

    public const int Longest = 128;

    public static readonly Refusal LinkUnknown = new(
        "account.link-unknown",
        "Ce lien n'est plus valable : demandez-en un autre.");

    public static readonly Refusal TooShort = new("password.too-short", "Le mot de passe compte au moins 15 caractères.");

    public static readonly Refusal TooLong = new("password.too-long", "Le mot de passe compte au plus 128 caractères.");

    public static readonly Refusal Common = new("password.common", "Ce mot de passe est trop facile à deviner : il est courant ou se répète.");

    public static readonly Refusal Personal = new(
        "password.personal",
        "Ce mot de passe est trop facile à deviner : il dit presque uniquement qui vous êtes ou où vous travaillez.");

    public static readonly Refusal Unchanged = new("password.unchanged", "C'est votre mot de passe actuel : choisissez-en un autre.");

    /// <summary>What is left of a password without the words that anybody knows of the agent: less says nothing.</summary>
    private const int OfItsOwn = 8;

    private static readonly string[] WordsOfTheService =
        ["monsuivijustice", "suivijustice", "justice", "msj", "spip", "tribunal", "judiciaire", "convocation", "probation", "motdepasse", "password"];

    public static Decision Decide(ChoosePassword command) => command switch
    {
        { IsLinkValid: false } => LinkUnknown,
        _ when Length(command.Password) < Shortest => TooShort,
        _ when Length(command.Password) > Longest => TooLong,
        { IsTheOldOne: true } => Unchanged,
        _ when IsCommon(Plain(command.Password)) => Common,
        _ when WithoutWords(Plain(command.Password), command.OwnWords).Length < OfItsOwn => Personal,
        _ => Decision.NothingToDo,
    };

    /// <summary>In characters as people count them, whatever keyboard they come from.</summary>
    private static int Length(string password) => new StringInfo(password).LengthInTextElements;

    private static bool IsCommon(string plain) =>
        plain.Distinct().Count() < 5 || CommonPasswords.All.Any(plain.Contains) || Repeats(plain) || Walks(plain);

    /// <summary>The same few characters over and over.</summary>
    private static bool Repeats(string plain) => Enumerable.Range(1, plain.Length / 2)
        .Any(unit => plain.Select((letter, index) => letter == plain[index % unit]).All(isSame => isSame));

    /// <summary>Along the alphabet, the digits or a row of the keyboard, there or back.</summary>
    private static bool Walks(string plain) => CommonPasswords.Rows
        .SelectMany(row => (string[])[row, new([.. row.Reverse()])])
        .Any(row => (row + row).Contains(plain, StringComparison.Ordinal));

    private static string WithoutWords(string plain, IReadOnlyList<string> ownWords) => ownWords
        .Select(Plain)
        .Concat(WordsOfTheService)
        .Where(word => word.Length >= 3)
        .OrderByDescending(word => word.Length)
        .Aggregate(plain, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));

    /// <summary>Letters and digits only, in lower case and without accents.</summary>
    private static string Plain(string text) => new(
    [
        .. string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKD).ToLowerInvariant().Where(char.IsLetterOrDigit),
    ]);
}
