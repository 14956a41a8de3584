using System.Globalization;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.CaseHistory;

/// <summary>What several sentences say in the same words.</summary>
internal static class FrenchWords
{
    /// <summary>Such as "mardi 4 mars 2031 à 9h30", on the clock that the offset belongs to.</summary>
    public static string Moment(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{Day(at)} à {at.Hour}h{at.Minute:00}");

    /// <summary>Such as "mardi 4 mars 2031".</summary>
    public static string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(at.DateTime));

    public static string Day(DateOnly at) => FrenchDay.Of(at);

    /// <summary>Why nothing is sent to a person.</summary>
    public static string Held(HoldReason reason) => reason switch
    {
        HoldReason.Custody => "détention",
        HoldReason.Hospital => "hospitalisation",
        HoldReason.Death => "décès",
    };

    /// <summary>What stood in the way of a text; nothing when nobody knows.</summary>
    public static string Fault(DeliveryFault? fault, int code) => fault switch
    {
        DeliveryFault.InvalidNumber => $", le numéro n'existe pas (code {code})",
        DeliveryFault.DeadNumber => $", le numéro ne reçoit pas de SMS (code {code})",
        DeliveryFault.OptedOut => $", la personne a répondu STOP (code {code})",
        DeliveryFault.Unreachable => $", le téléphone était injoignable (code {code})",
        DeliveryFault.Blocked => $", un opérateur l'a pris pour indésirable (code {code})",
        DeliveryFault.TooLate => $", le téléphone n'a pas été joint à temps (code {code})",
        DeliveryFault.Configuration => $", nos réglages sont en cause (code {code})",
        DeliveryFault.Unknown or null => code == 0 ? "" : $" (code {code})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string Sms(MessageRole role) => role switch
    {
        MessageRole.Summons => "SMS de convocation",
        MessageRole.Reminder => "SMS de rappel",
        MessageRole.Cancellation => "SMS d'annulation",
        MessageRole.Missed => "SMS après absence",
        MessageRole.Rescheduled => "SMS de nouvelle date",
        MessageRole.AddressChanged => "SMS de nouvelle adresse",
    };
}
