namespace MonSuiviJustice.Demo.Play;

/// <summary>What is shown at the end, and whether it agrees.</summary>
internal static class Curtain
{
    public static async Task<bool> Fall(Scene scene, Month month, Crash? crash)
    {
        await scene.Texts.Settle();
        await scene.Provider.Settle();
        await scene.Texts.Until(row => row.AwaitingReceipt == 0);
        var evidence = await Evidence.Collect(scene, month.Meetings);

        Progress.Title("Présence");
        AttendanceReport.Print(evidence, scene.Stage);
        Progress.Title("SMS");
        DeliveryReport.Print(evidence);
        Progress.Title("Un dossier, tel qu'un auditeur le lit");
        await HistoryReport.Print(scene.Troupe, month.Meetings);
        Progress.Title("Comptes qui doivent tomber juste");
        var agrees = Verdict.Of(evidence, scene.Stage, scene.Desk.Tally);

        Console.WriteLine();
        Console.WriteLine(
            $"  {scene.Desk.Tally[Deed.Booked]} convocations posées par {Crew.All.Sum(crew => crew.Size)} agents, "
            + $"{scene.Desk.Tally[Deed.FoundFull]} refus « complet », "
            + (crash?.Report is { } it ? $"une panne avec {it.Open} envois en cours." : "aucune panne."));
        Console.WriteLine(agrees
            ? $"  Tout tombe juste, en {scene.Progress.Elapsed.TotalSeconds:0} s."
            : $"  Des comptes ne tombent pas juste, en {scene.Progress.Elapsed.TotalSeconds:0} s.");
        return agrees;
    }
}
