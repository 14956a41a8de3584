using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Hearing;

/// <summary>The cases of the three people whose follow-up was asked for, as an auditor reads them.</summary>
internal sealed class Histories(Courthouses courts, Checks checks)
{
    public async Task Show(IReadOnlyList<Transfer> transfers)
    {
        var ends = new[] { "Dessaisissement prononcé", "Dessaisissement refusé", "Demande de dessaisissement caduque" };

        foreach (var (it, end) in transfers.Zip(ends))
        {
            await courts.AuditorOpens(it.Leaver.Id);
            var lines = await courts.Auditor.Get<HistoryLine[]>($"/v1/probationers/{it.Leaver.Id}/history");
            Console.WriteLine($"  {it.Leaver.Person.Name}, {it.From.City} :");

            foreach (var line in lines.Where(line => IsShown(line.Sentence)))
            {
                Console.WriteLine($"    {Wall.Say(Wall.At(line.At))}  {line.Sentence}");
            }

            checks.Equal($"« {end} » dans le dossier ({it.From.City})", 1, lines.Count(line => Starts(line, end)));
            checks.Equal(
                $"convocations demandées hors ressort par Nanterre, dans le dossier ({it.From.City})",
                2,
                lines.Count(line => line.Sentence.Contains(
                    $"demandée hors de son ressort par le service {Jurisdiction.Nanterre.Court}", StringComparison.Ordinal)));
        }
    }

    private static bool IsShown(string sentence) => !sentence.Contains("SMS", StringComparison.Ordinal)
        && !sentence.StartsWith("Rappel", StringComparison.Ordinal);

    private static bool Starts(HistoryLine line, string words) => line.Sentence.StartsWith(words, StringComparison.Ordinal);
}
