namespace MonSuiviJustice.Demo.Play;

internal sealed record HistoryLine(DateTimeOffset At, string Sentence);

/// <summary>The case of one person, as an auditor reads it as of three instants.</summary>
internal static class HistoryReport
{
    public static async Task Print(Troupe troupe, IReadOnlyList<Meeting> meetings)
    {
        if (Eventful(meetings) is not { } again || again.Reconvokes is not { } missed)
        {
            Console.WriteLine("  Trop peu de monde pour un dossier à raconter.");
            return;
        }

        var person = missed.Person;
        Console.WriteLine($"  {person.Name} : une convocation manquée, puis une nouvelle.");
        await troupe.AuditorOpens(troupe.IdOf(person));
        await As(troupe, person, "à la veille de la convocation", Wall.Hour(missed.Day.AddDays(-1), 20), shown: 0);
        var first = await Count(troupe, person, Wall.Hour(missed.Day.AddDays(-1), 20));
        await As(troupe, person, "au soir de la convocation", Wall.Hour(missed.Day, 20), first);
        var second = await Count(troupe, person, Wall.Hour(missed.Day, 20));
        await As(troupe, person, "à la fin du mois", Wall.Hour(Season.Last, 20), second);
    }

    private static Meeting? Eventful(IReadOnlyList<Meeting> meetings) => meetings.FirstOrDefault(meeting =>
        meeting is { Reconvokes: not null, IsOver: true, Person: { IsTexted: true, SaidStop: false, IsUnreachable: false } });

    private static async Task As(Troupe troupe, Person person, string when, DateTime wall, int shown)
    {
        var lines = await Read(troupe, person, wall);
        Console.WriteLine();
        Console.WriteLine($"  Tel qu'il se lisait {when} ({Wall.Say(wall)}), {lines.Count} faits :");

        if (shown > 0)
        {
            Console.WriteLine($"    ... les {shown} premiers faits n'ont pas changé ...");
        }

        foreach (var line in lines.Skip(shown))
        {
            Console.WriteLine($"    {Wall.Say(Wall.At(line.At))}  {line.Sentence}");
        }
    }

    private static async Task<int> Count(Troupe troupe, Person person, DateTime wall) =>
        (await Read(troupe, person, wall)).Count;

    private static Task<IReadOnlyList<HistoryLine>> Read(Troupe troupe, Person person, DateTime wall) =>
        troupe.Auditor.Get<IReadOnlyList<HistoryLine>>(
            $"/v1/probationers/{troupe.IdOf(person)}/history?asOf={Wall.Instant(wall).UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
}
