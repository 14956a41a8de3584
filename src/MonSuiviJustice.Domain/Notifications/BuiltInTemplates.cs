using MonSuiviJustice.Domain.Convocations;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// The text for every kind and role that holds where nobody wrote another: weekday, date, hour, where, what to bring, what
/// follows from missing it, whom to call (design rules R3 to R11). In every place each leaves room for a link to stop texts.
/// </summary>
public static class BuiltInTemplates
{
    /// <summary>Changes with any of these texts.</summary>
    private const string Version = "default-2";

    private const string When = "{rdv.date} à {rdv.heure}";

    private const string Contact = "Imprévu ? Contact : {lieu.contact}. " + NoReply;

    private const string NoReply = "Ne répondez pas ici.";

    public static Template Of(ConvocationKind kind, MessageRole role) => new(TextOf(Meeting.Of(kind), role), Version);

    private static string TextOf(Meeting it, MessageRole role) => role switch
    {
        MessageRole.Summons => $"{it.Announced} {When}{it.Where}. {it.Prepared} {it.Expected} {Contact}",
        MessageRole.Reminder => $"Rappel : {it.Noun} {When}{it.Where}. {it.Prepared} {it.Expected} {Contact}",
        MessageRole.Rescheduled => $"Nouvelle date : {it.Noun} {When}{it.Where}. {it.Prepared} {it.Expected} {Contact}",
        MessageRole.AddressChanged when it.IsAtThePlace =>
            $"Nouvelle adresse pour votre {it.Noun} du {When} : {{lieu.adresse}}. La date et l'heure ne changent pas. {Contact}",
        MessageRole.AddressChanged =>
            $"Nouvelle adresse : {{lieu.adresse}}. Rien ne change pour votre {it.Noun} du {When}. {Contact}",
        MessageRole.Cancellation =>
            $"Votre {it.Noun} du {When} est annulé. {it.Next} Question : {{lieu.contact}}. {NoReply}",
        MessageRole.Missed =>
            $"{it.Unmet} {When}. Il est encore temps d'en parler : contactez-nous, {{lieu.contact}}. {NoReply}",
    };
}
