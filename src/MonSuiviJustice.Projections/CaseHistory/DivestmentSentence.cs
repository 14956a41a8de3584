using System.Diagnostics;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Projections.CaseHistory;

internal static class DivestmentSentence
{
    public static string Of(DivestmentEvent fact) => fact switch
    {
        DivestmentRequested it =>
            $"Dessaisissement demandé par le service {it.RequestingServiceCode} ({Because(it.Reason)}) : {Asked(it.Requests)}.",
        DivestmentAnswered { Answer: DivestmentAnswer.Refused } it =>
            $"Dessaisissement refusé par le service {it.ServiceCode}{InPlace(it)}{Words(it)} : le suivi ne change pas.",
        DivestmentAnswered it => $"Dessaisissement accepté par le service {it.ServiceCode}{InPlace(it)}{Words(it)}.",
        DivestmentChased it => $"Relance : la réponse de {List(it.Services)} est attendue.",
        DivestmentEscalated it => $"Sans réponse depuis dix jours : les administrateurs locaux de {List(it.Services)} sont saisis.",
        DivestmentAccepted it => $"Dessaisissement prononcé : {Why(it.Cause)}.",
        DivestmentWithdrawn => "Demande de dessaisissement retirée par le service qui l'avait faite.",
        DivestmentLapsed => "Demande de dessaisissement caduque, faute de réponse : le suivi ne change pas.",
        _ => throw new UnreachableException($"{fact.GetType().Name} has no sentence."),
    };

    private static string Because(DivestmentReason reason) => reason switch
    {
        DivestmentReason.Duplicate => "dossier déjà existant",
        DivestmentReason.Booking => "convocation à poser hors du ressort",
        DivestmentReason.Commune => "changement de commune",
    };

    private static string Asked(FactList<DivestmentRequest> requests) =>
        string.Join(", ", requests.Select(it => $"{it.ServiceCode} {Stance(it.Answer)}"));

    private static string Stance(DivestmentAnswer answer) => answer switch
    {
        DivestmentAnswer.Pending => "doit répondre",
        DivestmentAnswer.Accepted => "a accepté",
        DivestmentAnswer.AutoAccepted => "accepte d'office",
        DivestmentAnswer.Refused => "a refusé",
        DivestmentAnswer.Ignored => "n'a personne pour répondre",
    };

    private static string InPlace(DivestmentAnswered it) => it.InPlace ? ", par un administrateur central" : "";

    private static string Words(DivestmentAnswered it) => it.SealedId is null ? "" : ", avec un commentaire";

    private static string List(FactList<string> services) => string.Join(", ", services);

    private static string Why(AcceptanceCause cause) => cause switch
    {
        AcceptanceCause.Unanimity => "tous les services ont accepté",
        AcceptanceCause.Archived => "le dossier était archivé",
        AcceptanceCause.Inactivity => "aucune convocation depuis six mois",
        AcceptanceCause.Silence => "dix jours sans réponse",
    };
}
