using System.Globalization;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Divestments;

/// <summary>
/// What the e-mails about a divestment say. They name no person: whoever may read the file reads it in the tool, where the
/// reading is recorded.
/// </summary>
public static class DivestmentLetters
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <param name="labelOf">What a service is called.</param>
    /// <param name="refuser">Who refused, where somebody did.</param>
    /// <param name="link">Where it is read and answered.</param>
    /// <returns>Null when there is no reason any more: it was answered meanwhile.</returns>
    public static EmailText? Of(
        EmailKind kind,
        Divestment divestment,
        string? serviceCode,
        Func<string, string> labelOf,
        Refuser? refuser,
        string link) => (kind, divestment) switch
        {
            (EmailKind.DivestmentRequested, _) when serviceCode is { } asked && divestment.Expected.Contains(asked) => new(
                "Demande de dessaisissement : votre réponse est attendue",
                $"""
                 {labelOf(divestment.RequestingServiceCode)} demande à suivre une personne que votre service suit ({labelOf(asked)}).

                 Une réponse est attendue avant le {Day(divestment.Dates.AnswerDueAt, divestment)}.
                 Sans réponse, le dossier peut être transféré ce jour-là.

                 Répondre : {link}
                 """),
            (EmailKind.DivestmentEscalated, _) when serviceCode is { } silent && divestment.Expected.Contains(silent) => new(
                "Demande de dessaisissement sans réponse : c'est à vous de décider",
                $"""
                 Votre service ({labelOf(silent)}) n'a pas répondu à une demande de dessaisissement de {labelOf(divestment.RequestingServiceCode)}.
                 Le silence ne suffit pas à la trancher : le dossier est incomplet, ou la personne est encore attendue.

                 En tant qu'administrateur local, répondez ou faites répondre avant le {Day(divestment.Dates.LapsesAt, divestment)}.
                 Ensuite, la demande sera caduque.

                 Répondre : {link}
                 """),
            (EmailKind.DivestmentAccepted, { Outcome: DivestmentOutcome.Accepted or DivestmentOutcome.AutoAccepted }) => new(
                "Dessaisissement accepté",
                $"""
                 La demande de dessaisissement de {labelOf(divestment.RequestingServiceCode)} est acceptée{BySilence(divestment)}.
                 Votre ressort suit désormais la personne ; elle n'a plus d'agent référent.

                 Lire : {link}
                 """),
            (EmailKind.DivestmentRefused, { Outcome: DivestmentOutcome.Refused }) => new(
                "Dessaisissement refusé",
                $"""
                 La demande de dessaisissement de {labelOf(divestment.RequestingServiceCode)} est refusée.
                 {ContactOf(refuser, labelOf)}

                 Lire le motif : {link}
                 """),
            (EmailKind.DivestmentLapsed, { Outcome: DivestmentOutcome.Lapsed }) => new(
                "Demande de dessaisissement caduque",
                $"""
                 La demande de dessaisissement de {labelOf(divestment.RequestingServiceCode)} est restée sans réponse et devient caduque.
                 Les services qui suivaient la personne continuent de la suivre.

                 Lire : {link}
                 """),
            _ => null,
        };

    /// <param name="waiting">How many answers of this service are awaited.</param>
    /// <param name="link">Where they are listed.</param>
    /// <returns>Null when none is.</returns>
    public static EmailText? Awaited(int waiting, string label, string link) => waiting == 0 ? null : new(
        "Demandes de dessaisissement en attente de votre réponse",
        $"""
         Nombre de demandes de dessaisissement qui attendent la réponse de votre service ({label}) : {waiting}.

         Répondre : {link}
         """);

    private static string Day(DateTimeOffset instant, Divestment divestment) =>
        PlaceTime.DayOf(instant, divestment.Dates.TimeZone).ToString("dddd d MMMM yyyy", French);

    private static string BySilence(Divestment divestment) =>
        divestment.Outcome == DivestmentOutcome.AutoAccepted ? ", faute de réponse dans le délai" : "";

    private static string ContactOf(Refuser? refuser, Func<string, string> labelOf) => refuser is null ? "" :
        $"Pour en parler : {string.Join(", ", ((string[])[labelOf(refuser.ServiceCode), refuser.Contact]).Where(it => it.Length > 0))}.";
}

/// <param name="Contact">Name, e-mail and number of the agent, as far as they are known.</param>
public sealed record Refuser(string ServiceCode, string Contact);
