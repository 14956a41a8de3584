using System.Diagnostics;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Projections.CaseHistory;

internal static class EscalationSentence
{
    public static string Of(EscalationEvent fact) => fact switch
    {
        EscalationOpened it =>
            $"{FrenchWords.Sms(it.Role)} non reçu : un autre numéro est à demander, sinon un courrier sera à envoyer.",
        EscalationNumberFound => "Un autre numéro a été trouvé : le SMS y est envoyé.",
        EscalationLetterAsked => "Aucun autre numéro n'a été trouvé à temps : un courrier est à imprimer et à envoyer.",
        EscalationLetterSent => "Un courrier a été envoyé à la personne.",
        EscalationClosed { ClosedBy: null } => "Il n'y a plus rien à dire à la personne : la relance s'arrête.",
        EscalationClosed => "La personne a été prévenue autrement.",
        _ => throw new UnreachableException($"{fact.GetType().Name} has no sentence."),
    };
}
