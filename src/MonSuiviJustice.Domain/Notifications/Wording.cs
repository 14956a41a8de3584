using System.Globalization;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// One default text per role, ours, in plain and discreet French: weekday, date, hour, where, whom to call (design rules R3
/// to R10). No court and no sentence is named on a lock screen. GSM-7 only, two segments at most.
/// </summary>
/// <param name="StartsAt">On the clock of the place.</param>
/// <param name="Street">Where to go.</param>
/// <param name="SwitchboardLine">Whom to call, in national form.</param>
/// <param name="Mailbox">Where to write instead of calling; null where people call.</param>
public sealed record Wording(DateTimeOffset StartsAt, string Street, string SwitchboardLine, string? Mailbox = null)
{
    /// <summary>Kept with every attempt: what was said can be told later.</summary>
    public const string Version = "default-1";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private string When => $"{StartsAt.ToString("dddd d MMMM", French)} à {StartsAt.ToString("H'h'mm", French)}";

    public string For(MessageRole role) => Gsm7.Fold(role switch
    {
        MessageRole.Summons =>
            $"Vous avez rendez-vous {When}, {Street}. Apportez une pièce d'identité. {IfUnable}",
        MessageRole.Reminder =>
            $"Rappel : vous avez rendez-vous {When}, {Street}. Apportez une pièce d'identité. {IfUnable}",
        MessageRole.Rescheduled =>
            $"Votre rendez-vous a changé : il aura lieu {When}, {Street}. Apportez une pièce d'identité. {IfUnable}",
        MessageRole.AddressChanged =>
            $"Nouvelle adresse pour votre rendez-vous {When} : {Street}. La date et l'heure ne changent pas. {IfUnable}",
        MessageRole.Cancellation =>
            $"Votre rendez-vous du {When} est annulé. Nous vous recontacterons. Question : {Mailbox ?? SwitchboardLine}. {NoReply}",
        MessageRole.Missed =>
            $"Nous vous attendions {When}. {Reach("dès que possible")} pour en parler. {NoReply}",
    });

    private string IfUnable => $"Un imprévu ? {Reach("avant")}. {NoReply}";

    private string Reach(string when) =>
        Mailbox is null ? $"Appelez {when} le {SwitchboardLine}" : $"Écrivez {when} à {Mailbox}";

    private static string NoReply => "Ne répondez pas à ce SMS.";
}
