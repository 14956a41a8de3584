namespace MonSuiviJustice.Demo.Play;

/// <summary>What the API says of its texts, beside what the provider says.</summary>
internal static class DeliveryReport
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["Summons"] = "convocation",
        ["Reminder"] = "rappel",
        ["Cancellation"] = "annulation",
        ["Missed"] = "absence",
        ["Rescheduled"] = "nouvelle date",
    };

    public static void Print(Evidence evidence)
    {
        var table = new TextTable(
            "SMS selon l'API", "prévus", "partis", "remis", "non remis", "sans accusé", "rappelés", "refusés", "incertains",
            "expirés", "à venir");

        foreach (var row in evidence.Deliveries.Roles.Append(evidence.Deliveries.Total))
        {
            table.Add(
                row.Role is { } role ? Roles.GetValueOrDefault(role, role) : "ensemble",
                $"{row.Due}",
                $"{row.Sent}",
                $"{row.Delivered}",
                $"{row.Undelivered}",
                $"{row.AwaitingReceipt}",
                $"{row.CalledOff}",
                $"{row.Rejected}",
                $"{row.Uncertain}",
                $"{row.Expired}",
                $"{row.ToCome}");
        }

        table.Print();

        var summary = evidence.Summary;
        var provider = new TextTable(
            "grand livre de l'opérateur", "appels", "pris", "remis", "non remis", "refusés", "appels par envoi", "accusés perdus");
        provider.Add(
            "ensemble",
            $"{summary.Posts}",
            $"{summary.Accepted}",
            $"{summary.Delivered}",
            $"{summary.Undelivered}",
            $"{summary.Rejected}",
            $"{summary.MostPostsPerAttempt}",
            $"{summary.LostCallbacks}");
        Console.WriteLine();
        provider.Print();
    }
}
