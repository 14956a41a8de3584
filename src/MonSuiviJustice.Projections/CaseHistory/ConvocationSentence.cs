using System.Diagnostics;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Projections.CaseHistory;

internal static class ConvocationSentence
{
    public static string Of(ConvocationEvent fact) => fact switch
    {
        ConvocationBooked it => Booked(it),
        ConvocationMessagesPlanned it =>
            $"SMS prévus pour la convocation {Du(it)} : {string.Join(" ; ", Planned(it))}.",
        ConvocationRescheduled it => $"Convocation du {FrenchWords.Moment(it.FormerStartsAt)} replanifiée au "
            + $"{FrenchWords.Moment(it.StartsAt)}{Despite(it.Accepted)}.",
        ConvocationCancelled it => $"Convocation {Du(it)} annulée : {ReasonOf(it.Reason)}.",
        ConvocationHonoured { Late: true } it =>
            $"La personne est venue en retard à la convocation {Du(it)} et a été reçue.",
        ConvocationHonoured it => $"La personne est venue à la convocation {Du(it)}.",
        ConvocationTurnedAway it =>
            $"La personne est venue à la convocation {Du(it)} et n'a pas été reçue : {ReasonOf(it.Reason)}.",
        ConvocationMissed it => $"La personne n'est pas venue à la convocation {Du(it)}.",
        ConvocationExcused { SeatFreed: true } it =>
            $"Absence à la convocation {Du(it)} excusée à l'avance : {ReasonOf(it.Excuse)} ; la place est rendue.",
        ConvocationExcused it => $"Absence à la convocation {Du(it)} excusée : {ReasonOf(it.Excuse)}.",
        ConvocationOutcomeCorrected it => Corrected(it),
        ConvocationExtraFieldFilled it => $"Champ additionnel rempli pour la convocation {Du(it)}.",
        ConvocationAgendaChanged it => $"L'agenda de la convocation {Du(it)} est fusionné avec un autre du même lieu.",
        ConvocationProbationerChanged it =>
            $"Les dossiers fusionnés sont séparés : la convocation {Du(it)} revient au dossier séparé.",
        ConvocationPlanFollowed it => $"Les rappels de la convocation {Du(it)} passent aux jours prévus désormais par le service.",
        ConvocationRelocated it => $"Le lieu de la convocation {Du(it)} change d'adresse : la personne est à prévenir.",
        ConvocationNotified it => $"{FrenchWords.Sms(it.Role)} pour la convocation {Du(it)} confié à l'opérateur.",
        ConvocationReminded it => $"Rappel de la convocation {Du(it)} confié à l'opérateur.",
        ConvocationMessageExpired it =>
            $"{FrenchWords.Sms(it.Role)} pour la convocation {Du(it)} non envoyé : {ReasonOf(it.Reason)}.",
        ConvocationMessageWithdrawn { Held: { } held } it =>
            $"{FrenchWords.Sms(it.Role)} pour la convocation {Du(it)} retiré : {FrenchWords.Held(held)} de la personne.",
        ConvocationMessageWithdrawn { Plan: not null } it =>
            $"{FrenchWords.Sms(it.Role)} pour la convocation {Du(it)} non envoyé : le service n'en envoie pas pour ce type de convocation.",
        ConvocationMessageWithdrawn it =>
            $"{FrenchWords.Sms(it.Role)} pour la convocation {Du(it)} retiré : la personne ne peut plus en recevoir.",
        _ => throw new UnreachableException($"{fact.GetType().Name} has no sentence."),
    };

    private static string Du(ConvocationEvent fact) => $"du {FrenchWords.Moment(fact.StartsAt)}";

    private static string Booked(ConvocationBooked it)
    {
        var replaces = it.Reconvokes is null ? "" : ", en remplacement d'une convocation précédente";
        var untold = it.Reachability == Reachability.Mobile ? "" : " ; la personne n'est pas joignable par SMS";
        var kind = KindTable.Of(it.Kind).FrenchLabel;
        var pair = it.BookedWith is null ? "" : ", avec l'autre convocation de la même sortie d'audience";
        return $"Convocation posée pour le {FrenchWords.Moment(it.StartsAt)} ({kind}){pair}{replaces}{Despite(it.Accepted)}{Outside(it)}{Late(it)}{untold}.";
    }

    private static string Late(ConvocationBooked it) => it.ReceiveBy is { } last && last < DateOnly.FromDateTime(it.StartsAt.DateTime)
        ? $" ; hors du délai légal, qui court jusqu'au {FrenchWords.Day(last)}"
        : "";

    private static string Outside(ConvocationBooked it) => it.Outside is { } why
        ? $" ; demandée hors de son ressort par le service {it.CreatingServiceCode} : le service qui reçoit suit la personne"
            + $" ({ProbationerSentence.ReasonOf(why)})"
        : "";

    private static string Despite(FactList<Overlap>? accepted) => accepted is null
        ? ""
        : $", malgré {string.Join(" et ", accepted.Select(Other))} à la même heure";

    private static string Other(Overlap overlap) => overlap switch
    {
        Overlap.Person => "une autre convocation de la personne",
        Overlap.Agenda => "une autre convocation de l'agenda",
    };

    // The day alone: a text leaves by day, so the offset of the convocation gives its date, but not always its hour.
    private static IEnumerable<string> Planned(ConvocationMessagesPlanned fact) =>
        fact.Messages.Select(sms => sms.TooLate
            ? $"{FrenchWords.Sms(sms.Role)} non envoyé, faute de temps"
            : $"{FrenchWords.Sms(sms.Role)} le {FrenchWords.Day(sms.DueAt.ToOffset(fact.StartsAt.Offset))}");

    private static string Corrected(ConvocationOutcomeCorrected it)
    {
        var seat = it.SeatTaken ? " ; une place est reprise" : "";
        return $"Issue de la convocation {Du(it)} corrigée : {OutcomeOf(it.From)}, désormais {OutcomeOf(it.To)}"
            + $"{seat}{Despite(it.Accepted)}.";
    }

    private static string OutcomeOf(ConvocationStatus status) => status switch
    {
        ConvocationStatus.Booked => "à enregistrer",
        ConvocationStatus.Cancelled => "annulée",
        ConvocationStatus.Honoured => "honorée",
        ConvocationStatus.TurnedAway => "non reçue",
        ConvocationStatus.Missed => "manquée",
        ConvocationStatus.Excused => "excusée",
    };

    private static string ReasonOf(CancellationReason reason) => reason switch
    {
        CancellationReason.ServiceUnavailable => "service indisponible",
        CancellationReason.Strike => "grève",
        CancellationReason.ProbationerUnavailable => "personne indisponible",
        CancellationReason.BookedByMistake => "posée par erreur",
        CancellationReason.MeasureEnded => "mesure terminée",
    };

    private static string ReasonOf(TurnedAwayReason reason) => reason switch
    {
        TurnedAwayReason.TooLate => "arrivée trop tardive",
        TurnedAwayReason.AgentAbsent => "agent absent",
        TurnedAwayReason.Strike => "grève",
        TurnedAwayReason.PremisesClosed => "locaux fermés",
    };

    private static string ReasonOf(ExcuseKind excuse) => excuse switch
    {
        ExcuseKind.Health => "motif de santé",
        ExcuseKind.Work => "motif professionnel",
        ExcuseKind.Family => "motif familial",
        ExcuseKind.Transport => "problème de transport",
        ExcuseKind.Detention => "détention",
        ExcuseKind.OtherJustified => "autre motif justifié",
    };

    private static string ReasonOf(ExpiryReason reason) => reason switch
    {
        ExpiryReason.Outage => "le service d'envoi était en panne",
        ExpiryReason.Provider => "l'opérateur ne l'a pas pris à temps",
        ExpiryReason.Rejected => "l'opérateur l'a refusé",
        ExpiryReason.Suspended => "l'envoi des SMS était suspendu",
    };
}
