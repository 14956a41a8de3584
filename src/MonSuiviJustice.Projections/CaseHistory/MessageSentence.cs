using System.Diagnostics;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Projections.CaseHistory;

internal static class MessageSentence
{
    public static string Of(MessageEvent fact) => fact switch
    {
        MessageAttempted { Number: 1 } => $"{Sms(fact)} : envoi tenté.",
        MessageAttempted it => $"{Sms(fact)} : envoi tenté pour la {it.Number}e fois.",
        MessageAccepted => $"{Sms(fact)} accepté par l'opérateur.",
        MessageSent => $"{Sms(fact)} parti vers le téléphone.",
        MessageDelivered => $"{Sms(fact)} arrivé sur le téléphone.",
        MessageUndelivered it => $"{Sms(fact)} non distribué{FrenchWords.Fault(it.Fault, it.Code)}.",
        MessageRejected it => $"{Sms(fact)} refusé par l'opérateur{FrenchWords.Fault(it.Fault, it.Code)}.",
        MessageDeferred => $"{Sms(fact)} : l'opérateur ne l'a pas pris, un nouvel essai est prévu.",
        MessageUncertain => $"{Sms(fact)} au sort inconnu : il ne repartira que si l'opérateur ne l'a pas pris.",
        MessageCalledOff => $"{Sms(fact)} : le nouvel essai n'a plus lieu d'être.",
        _ => throw new UnreachableException($"{fact.GetType().Name} has no sentence."),
    };

    private static string Sms(MessageEvent fact) => FrenchWords.Sms(fact.Role);
}
