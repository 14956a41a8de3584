namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// The one text of somebody who leaves a court room with two dates. As the built-in texts, it names no court, no SPIP and no
/// sentence; where the places are long, it says less of the rest before it says less of them.
/// </summary>
public static class JointSummons
{
    /// <summary>Changes with the text.</summary>
    public const string Version = "joint-1";

    private const string NoReply = "Ne répondez pas ici.";

    /// <param name="first">The earlier one.</param>
    public static string About(Occasion first, Occasion second)
    {
        var (one, other) = (Of(first), Of(second));
        var both = ContactsOf(first, second);
        string[] texts =
        [
            $"Vous avez 2 rendez-vous : {one} ; {other}. Apportez une pièce d'identité. Toute absence est notée. {both} {NoReply}",
            $"Vous avez 2 rendez-vous : {one} ; {other}. Toute absence est notée. {both} {NoReply}",
            $"Vous avez 2 rendez-vous : {one} ; {other}. {both}",
            $"2 rendez-vous : {one} ; {other}. Contact : {Placeholder.Contact.ValueOf(first)}.",
        ];
        return texts.Select(Gsm7.Fold).FirstOrDefault(text => SmsSize.Of(text).Units <= Template.Room) ?? Gsm7.Fold(texts[^1]);
    }

    private static string Of(Occasion it) =>
        $"{Placeholder.Date.ValueOf(it)} à {Placeholder.Hour.ValueOf(it)}, {Placeholder.Street.ValueOf(it)}";

    private static string ContactsOf(Occasion first, Occasion second) =>
        (Placeholder.Contact.ValueOf(first), Placeholder.Contact.ValueOf(second)) switch
        {
            var (one, other) when one == other => $"Imprévu ? Contact : {one}.",
            var (one, other) => $"Imprévu ? Contacts : {one} ; {other}.",
        };
}
