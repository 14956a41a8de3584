using System.Diagnostics;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Projections.CaseHistory;

internal static class ProbationerSentence
{
    public static string Of(ProbationerEvent fact) => fact switch
    {
        ProbationerRegistered it => $"Personne enregistrée par le service {it.ServiceCode} : {Told(it.Reachability)}.",
        ProbationerMobileChanged it => $"{Changed(it.Change)} : {Told(it.Reachability)}.",
        ProbationerFollowingChanged it => $"Services qui suivent la personne : {string.Join(" ; ", Moved(it))} ({ReasonOf(it.Reason)}).",
        ProbationerJapatMarked => "La personne relève du juge antiterroriste (JAPAT).",
        ProbationerJapatUnmarked => "La personne ne relève plus du juge antiterroriste (JAPAT).",
        ProbationerMobileFaulted { Fault: MobileFault.Invalid } =>
            "Le numéro de la personne n'existe pas : plus aucun SMS n'y est envoyé, un autre est à demander.",
        ProbationerMobileFaulted =>
            "Le numéro de la personne ne reçoit pas de SMS : plus aucun n'y est envoyé, un autre est à demander.",
        ProbationerOptedOut { RecordedBy: null } =>
            "La personne a demandé d'elle-même à ne plus recevoir de SMS : son numéro est conservé.",
        ProbationerOptedOut => "La personne ne souhaite plus recevoir de SMS : son numéro est conservé.",
        ProbationerOptOutWithdrawn { WithdrawnBy: null } => "La personne a demandé d'elle-même à recevoir de nouveau des SMS.",
        ProbationerOptOutWithdrawn => "La personne accepte de nouveau les SMS.",
        ProbationerIdentityChanged it => $"Identité modifiée : {string.Join(", ", it.Fields.Select(Named))}.",
        ProbationerReferentAssigned => "Un agent référent est désigné.",
        ProbationerArchived { Cause: ArchivalCause.FollowUpEnded } => "Dossier archivé : le suivi est terminé.",
        ProbationerArchived => "Dossier archivé faute d'activité.",
        ProbationerUnarchived => "Dossier désarchivé : le suivi reprend.",
        ProbationerMerged => "Dossier fusionné avec un autre, sous lequel il se lit désormais.",
        ProbationerJoined => "Un autre dossier de la même personne est fusionné avec celui-ci.",
        ProbationerUnmerged => "Dossier séparé de celui avec lequel il était fusionné.",
        ProbationerParted => "Un dossier fusionné avec celui-ci en est séparé.",
        ProbationerErased it => $"Dossier effacé {Because(it.Reason)} : plus aucune donnée personnelle n'est conservée.",
        ProbationerReferentReleased => "La personne n'a plus d'agent référent.",
        ProbationerHeld { Until: { } last } it =>
            $"{FrenchWords.Capital(FrenchWords.Held(it.Reason))} du {FrenchWords.Day(it.From)} au {FrenchWords.Day(last)} : aucun SMS ne part ces jours-là.",
        ProbationerHeld it =>
            $"{FrenchWords.Capital(FrenchWords.Held(it.Reason))} le {FrenchWords.Day(it.From)} : aucun SMS ne part plus.",
        ProbationerHoldEnded it => $"Fin anticipée ou erreur ({FrenchWords.Held(it.Reason)}) : les SMS reprennent.",
        ProbationerDivestmentOpened it =>
            $"Dossier réservé le temps de répondre au service {it.RequestingServiceCode} : ni convocation, ni archivage, ni effacement.",
        ProbationerDivestmentClosed => "Le dossier n'est plus réservé par une demande de dessaisissement.",
        ProbationerToldApart => "Un agent confirme que cette personne n'est pas celle d'un dossier aux mêmes nom et date de naissance.",
        _ => throw new UnreachableException($"{fact.GetType().Name} has no sentence."),
    };

    private static string Changed(MobileChange? change) => change switch
    {
        MobileChange.Added => "Numéro de mobile ajouté",
        MobileChange.Replaced => "Numéro de mobile remplacé",
        MobileChange.Removed => "Numéro de mobile retiré",
        MobileChange.Kept or null => "Moyen de joindre la personne modifié",
    };

    private static IEnumerable<string> Moved(ProbationerFollowingChanged it)
    {
        if (it.Added.Count > 0)
        {
            yield return $"{string.Join(", ", it.Added)} en plus";
        }

        if (it.Removed.Count > 0)
        {
            yield return $"{string.Join(", ", it.Removed)} en moins";
        }
    }

    internal static string ReasonOf(FollowingReason reason) => reason switch
    {
        FollowingReason.Commune => "compétence pour la commune",
        FollowingReason.OwnService => "service de l'agent ou service lié",
        FollowingReason.AntiTerrorist => "suivi antiterroriste",
        FollowingReason.Attachment => "rattachement des personnes des services liés",
        FollowingReason.Divestment => "dessaisissement",
        FollowingReason.Correction => "correction d'un administrateur",
    };

    private static string Named(IdentityField field) => field switch
    {
        IdentityField.LastName => "nom",
        IdentityField.FirstName => "prénom",
        IdentityField.BirthDate => "date de naissance",
        IdentityField.AppiNumber => "numéro APPI",
        IdentityField.Residence => "lieu de vie",
        IdentityField.Language => "langue des SMS",
    };

    private static string Because(ErasureReason reason) => reason switch
    {
        ErasureReason.PersonAsked => "à la demande de la personne",
        ErasureReason.AuthorityDecided => "sur décision d'une autorité",
        ErasureReason.RegisteredByMistake => "parce qu'il avait été créé par erreur",
        ErasureReason.RetentionEnded => "au terme de sa durée de conservation",
    };

    private static string Told(Reachability reachability) => reachability switch
    {
        Reachability.Mobile => "joignable par SMS",
        Reachability.NoMobile => "sans téléphone mobile",
        Reachability.RefusesSms => "ne souhaite pas de SMS",
        Reachability.FaultyMobile => "le numéro ne reçoit pas de SMS",
    };
}
