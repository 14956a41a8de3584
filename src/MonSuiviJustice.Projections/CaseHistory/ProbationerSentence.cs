using System.Diagnostics;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Projections.CaseHistory;

internal static class ProbationerSentence
{
    public static string Of(ProbationerEvent fact) => fact switch
    {
        ProbationerRegistered it => $"Personne enregistrée par le service {it.ServiceCode} : {Told(it.Reachability)}.",
        ProbationerMobileChanged it => $"Moyen de joindre la personne modifié : {Told(it.Reachability)}.",
        ProbationerReferentAssigned => "Un agent référent est désigné.",
        _ => throw new UnreachableException($"{fact.GetType().Name} has no sentence."),
    };

    private static string Told(Reachability reachability) => reachability switch
    {
        Reachability.Mobile => "joignable par SMS",
        Reachability.NoMobile => "sans téléphone mobile",
        Reachability.RefusesSms => "ne souhaite pas de SMS",
    };
}
