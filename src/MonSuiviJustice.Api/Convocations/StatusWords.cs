using MonSuiviJustice.Domain.Convocations;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>What became of a convocation, for paper and spreadsheets.</summary>
internal static class StatusWords
{
    /// <returns>Nothing while it is to come, or waits for its outcome.</returns>
    public static string Of(ConvocationStatus status) => status switch
    {
        ConvocationStatus.Booked => "",
        ConvocationStatus.Cancelled => "annulée",
        ConvocationStatus.Honoured => "honorée",
        ConvocationStatus.TurnedAway => "non reçue",
        ConvocationStatus.Missed => "manquée",
        ConvocationStatus.Excused => "excusée",
    };
}
