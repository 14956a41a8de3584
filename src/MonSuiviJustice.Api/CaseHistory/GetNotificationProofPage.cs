using System.Globalization;
using System.Net.Mime;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.CaseHistory;
using Wolverine.Http;
using static MonSuiviJustice.Api.Kernel.Print;

namespace MonSuiviJustice.Api.CaseHistory;

public static class GetNotificationProofPageEndpoint
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The proof of notification of one convocation as a page to print.</summary>
    [WolverineGet("/v1/convocations/{convocationId}/proof/page"), Needs(Right.ReadConvocation)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Html)]
    public static Task<IResult> Get(Guid convocationId, IQuerySession session, TimeProvider clock, HttpContext http) =>
        http.Prove(session, convocationId, clock.Now(), proof => Answer(Page(
            "Preuve de notification",
            $"""
             <p>Convocation « {Encoded(proof.Kind)} » du {Moment(proof.StartsAt)}, {Encoded(WhereOf(proof))}.</p>
             <p>Référence {proof.ConvocationId}, établie le {Moment(proof.At.ToOffset(proof.StartsAt.Offset))}
             sur les faits enregistrés jusqu'au n° {proof.Sequence}.</p>
             {(proof.Messages.Count == 0 ? "<p>Aucun SMS n'était prévu.</p>" : string.Concat(proof.Messages.Select(SectionOf)))}
             """,
            format: "A4")));

    private static string WhereOf(NotificationProof proof) =>
        string.Join(", ", ((string?[])[proof.Place ?? "lieu inconnu", proof.Street]).OfType<string>());

    private static string SectionOf(ProvedMessage message) =>
        $"""
         <h2>{NameOf(message.Role)}</h2>
         <p>{Encoded(message.Why)}</p><p>{Encoded(message.Standing)}</p>
         {string.Concat(message.Attempts.Select(AttemptOf))}
         """;

    private static string AttemptOf(ProvedAttempt attempt) =>
        $"""
         <p>Remis à l'opérateur le {Moment(attempt.AttemptedAt)}, numéro se terminant par {Encoded(attempt.MobileEnding)},
         référence {Encoded(attempt.ProviderId ?? "inconnue")} :</p>
         <blockquote>{Encoded(attempt.Text ?? "Le texte a été effacé avec le dossier.")}</blockquote>
         <ul>{string.Concat(attempt.Receipts.Select(word => $"<li>{Moment(word.At)} : {WordOf(word)}</li>"))}</ul>
         """;

    private static string NameOf(MessageRole role) => role switch
    {
        MessageRole.Summons => "Convocation",
        MessageRole.Reminder => "Rappel",
        MessageRole.Cancellation => "Annulation",
        MessageRole.Missed => "Convocation manquée",
        MessageRole.Rescheduled => "Changement de date",
        MessageRole.AddressChanged => "Changement d'adresse",
    };

    private static string WordOf(ProviderWord word) => word.Status switch
    {
        MessageStatus.Accepted => "accepté par l'opérateur",
        MessageStatus.Sent => "envoyé",
        MessageStatus.Delivered => "reçu par le téléphone",
        MessageStatus.Undelivered => "non remis",
        MessageStatus.Rejected => "refusé par l'opérateur",
        MessageStatus.Deferred => "non remis pour l'instant, nouvel essai prévu",
        MessageStatus.Uncertain => "sans réponse de l'opérateur",
        MessageStatus.Attempting => "en cours d'envoi",
        MessageStatus.CalledOff => "annulé avant l'envoi",
    };

    private static string Moment(DateTimeOffset at) => at.ToString("dddd d MMMM yyyy à HH:mm", French);
}
