using System.Globalization;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;

namespace MonSuiviJustice.Projections.CaseHistory;

/// <summary>Why a text was due, and why it was sent, called off or not sent: one French sentence for each.</summary>
public static class MessageWhy
{
    /// <summary>Why it was planned.</summary>
    public static string Planned(MessageStory story) => story.Cause switch
    {
        _ when story.Plan.Repeats is not null => Said(story, "le téléphone était injoignable au premier envoi"),
        ConvocationBooked => Said(story, $"la personne est convoquée le {Convoked(story)}{Ahead(story)}"),
        ConvocationRescheduled => Said(story, $"la convocation a été déplacée au {Convoked(story)}{Ahead(story)}"),
        ConvocationCancelled => Said(story, $"la convocation du {Convoked(story)} a été annulée"),
        ConvocationMissed => Said(story, $"la personne n'est pas venue le {Convoked(story)}"),
        ConvocationPlanFollowed => Said(story, $"le service rappelle désormais ainsi les convocations, celle du {Convoked(story)}{Ahead(story)}"),
        ConvocationRelocated => Said(story, $"le lieu de la convocation du {Convoked(story)} change d'adresse"),
        _ => Said(story, $"la convocation du {Convoked(story)} tient de nouveau{Ahead(story)}"),
    };

    /// <summary>Where it stands at that instant, and why.</summary>
    public static string Standing(MessageStory story, DateTimeOffset now) => story.State switch
    {
        QueueState.Due when story.RetryAt is { } retry =>
            $"{Sms(story)} à retenter {Le(story, retry)} : l'opérateur ne l'a pas pris.",
        QueueState.Due when now < story.Plan.DueAt => $"{Sms(story)} prévu {Le(story, story.Plan.DueAt)}.",
        QueueState.Due => $"{Sms(story)} attendu depuis le {Moment(story, story.Plan.DueAt)} : il part dès que possible.",
        QueueState.Attempting => $"{Sms(story)} confié à l'opérateur, dont la réponse est attendue.",
        QueueState.Uncertain =>
            $"{Sms(story)} au sort inconnu : l'opérateur n'a pas répondu, et rien ne repart avant de savoir s'il l'a pris.",
        QueueState.Accepted => $"{Sms(story)} pris par l'opérateur{Last(story)}, sans accusé pour l'instant.",
        QueueState.Sent => $"{Sms(story)} parti vers le téléphone{Last(story)}, sans accusé pour l'instant.",
        QueueState.Delivered => $"{Sms(story)} arrivé sur le téléphone{Last(story)}.",
        QueueState.Undelivered => $"{Sms(story)} envoyé et non distribué{Fault(story)}.",
        QueueState.Rejected => $"{Sms(story)} non envoyé : l'opérateur l'a refusé{Fault(story)}.",
        QueueState.CalledOff => $"{Sms(story)} non envoyé : {WhyCalledOff(story)}.",
        QueueState.Expired => $"{Sms(story)} non envoyé : {WhyExpired(story)}.",
    };

    private static string WhyCalledOff(MessageStory story) => story.Ending switch
    {
        ConvocationRescheduled it => $"la convocation a été déplacée {Le(story, it.RescheduledAt)}",
        ConvocationCancelled it => $"la convocation a été annulée {Le(story, it.CancelledAt)}",
        ConvocationHonoured it => $"la personne était déjà venue {Le(story, it.RecordedAt)}",
        ConvocationTurnedAway it => $"la personne était venue sans être reçue, comme noté {Le(story, it.RecordedAt)}",
        ConvocationMissed it => $"l'absence était déjà notée {Le(story, it.RecordedAt)}",
        ConvocationExcused it => $"l'absence a été excusée {Le(story, it.RecordedAt)}",
        ConvocationOutcomeCorrected it => $"l'issue de la convocation a été corrigée {Le(story, it.CorrectedAt)}",
        ConvocationPlanFollowed it => $"le service a choisi d'autres jours de rappel, appliqués {Le(story, it.FollowedAt)}",
        ConvocationMessageWithdrawn { Held: { } held } it =>
            $"{FrenchWords.Held(held)} de la personne {Le(story, it.WithdrawnAt)}",
        ConvocationMessageWithdrawn { Plan: not null } it =>
            $"le service n'envoie pas ce SMS pour ce type de convocation, appliqué {Le(story, it.WithdrawnAt)}",
        ConvocationMessageWithdrawn it =>
            $"la personne ne pouvait pas recevoir de SMS {Le(story, it.WithdrawnAt)}",
        _ => "sa raison d'être a disparu avant le nouvel essai",
    };

    private static string WhyExpired(MessageStory story) => story.Ending switch
    {
        ConvocationMessageExpired { Reason: ExpiryReason.Provider } =>
            $"l'opérateur ne l'a pas pris avant le {Moment(story, story.Plan.LatestAt)}",
        ConvocationMessageExpired { Reason: ExpiryReason.Suspended } =>
            $"l'envoi était suspendu le {Moment(story, story.Plan.LatestAt)}, dernier moment utile",
        ConvocationMessageExpired =>
            $"l'envoi était en panne jusqu'au {Moment(story, story.Plan.LatestAt)}, trop tard pour être utile",
        _ => "prévu trop tard, il serait parti moins de deux heures avant la convocation ou la nuit",
    };

    private static string Said(MessageStory story, string because) =>
        $"{Sms(story)} prévu {Le(story, story.Plan.DueAt)}, car {because}.";

    private static string Ahead(MessageStory story)
    {
        var days = DaysBetween(story);
        return story.Plan.Role != MessageRole.Reminder ? ""
            : days switch
            {
                0 => ", le jour même",
                1 => ", un jour après",
                _ => string.Create(CultureInfo.InvariantCulture, $", {days} jours après"),
            };
    }

    private static int DaysBetween(MessageStory story) =>
        PlaceTime.DayOf(story.Convoked, story.TimeZone).DayNumber
        - PlaceTime.DayOf(story.Plan.DueAt, story.TimeZone).DayNumber;

    private static string Last(MessageStory story) =>
        story.Tries is [.., { Answers: [.., var word] }] ? $" {Le(story, word.At)}" : "";

    private static string Fault(MessageStory story) =>
        story.Tries is [.., { Answers: [.., var word] }] ? FrenchWords.Fault(word.Fault, word.Code ?? 0) : "";

    private static string Sms(MessageStory story) => FrenchWords.Sms(story.Plan.Role);

    private static string Convoked(MessageStory story) => Moment(story, story.Convoked);

    private static string Le(MessageStory story, DateTimeOffset at) => $"le {Moment(story, at)}";

    private static string Moment(MessageStory story, DateTimeOffset at) =>
        FrenchWords.Moment(PlaceTime.On(at, story.TimeZone));
}
