using System.Globalization;
using System.Runtime.InteropServices;
using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>The figures of a run: on the screen, and for a full one in <c>docs/reliability.md</c>.</summary>
internal sealed class Report(SuiteOptions options, IReadOnlyList<Figures> figures, NaiveFigures naive, TimeSpan took)
{
    private static readonly string[] Heads =
        ["panne", "dus", "pris", "expliqués", "en double", "manqués", "indus", "au plus (95 %)", "durée", "remarque"];

    public void Print()
    {
        Progress.Title("Ce qu'il en est");
        var table = new TextTable(Heads);

        foreach (var figure in figures)
        {
            table.Add(Cells(figure));
        }

        table.Print();
        Console.WriteLine();
        Console.WriteLine($"  {Naively}");
        Console.WriteLine(figures.All(figure => figure.Holds)
            ? $"  Aucun SMS en double, aucun manqué en silence, en {took.TotalSeconds:0} s."
            : "  Des pannes ne sont pas supportées.");
    }

    public void Publish() => File.WriteAllText(
        Path.Combine(
            Checkout.Root ?? throw new PlayException("docs/reliability.md : hors du projet."),
            "docs",
            "reliability.md"),
        $"""
         # Fiabilité des SMS

         Ce fichier est écrit par `./dev faults --profile full` : {DateTime.UtcNow:yyyy-MM-dd}, graine {options.Seed}, en
         {took.TotalMinutes:0} min, sur {Environment.ProcessorCount} cœurs ({RuntimeInformation.FrameworkDescription}).

         Chaque panne frappe l'envoi de {options.Texts} rappels : des processus séparés, une base réelle, un opérateur qui parle
         le protocole de Twilio et tient son propre registre, jamais tué. Les SMS sont comptés des deux côtés. « En double » : un
         même texte que l'opérateur a pris deux fois. « Manqués » : ni pris, ni expliqués par l'API (refusé, expiré, rappelé,
         incertain). « Au plus » : sans aucun cas sur n, la part réelle est au plus 3/n, à 95 %.

         | {string.Join(" | ", Heads)} |
         |{string.Concat(Heads.Select(_ => "---|"))}
         {string.Join('\n', figures.Select(figure => $"| {string.Join(" | ", Cells(figure))} |"))}

         {Naively}

         """);

    private string Naively =>
        $"Pour comparer, un client qui renvoie ce qui échoue : {naive.Twice} SMS en double sur {naive.Texts}, sous F5 et F6.";

    private static string[] Cells(Figures it) =>
    [
        $"{it.Fault.Id} {it.Fault.Name}",
        $"{it.Due}",
        $"{it.Taken}",
        $"{it.Said}",
        $"{it.Twice}",
        $"{it.Missed}",
        $"{it.Wrong}",
        it.Holds ? (3.0 / it.Due).ToString("0.00 %", CultureInfo.GetCultureInfo("fr-FR")) : "-",
        $"{it.Took.TotalSeconds:0} s",
        it.Outcome.Note,
    ];
}
