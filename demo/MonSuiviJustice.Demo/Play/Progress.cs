using System.Diagnostics;

namespace MonSuiviJustice.Demo.Play;

/// <summary>Tells the person who watches what happens, in French.</summary>
internal sealed class Progress
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public TimeSpan Elapsed => _watch.Elapsed;

    public static void Title(string text)
    {
        Console.WriteLine();
        Console.WriteLine(text);
    }

    public void Say(string text) => Console.WriteLine($"{_watch.Elapsed.TotalSeconds,6:0.0} s  {text}");

    public void Day(DateOnly day, IReadOnlyList<int> deeds, DeliveryRow texts)
    {
        var told = string.Join(", ", Told(deeds));
        Say($"{Wall.Say(day),-14} {(told.Length > 0 ? told : "-")} ; SMS partis depuis le début : {texts.Sent}");
    }

    private static IEnumerable<string> Told(IReadOnlyList<int> deeds) =>
        from it in new (Deed Deed, string Word)[]
        {
            (Deed.Booked, "posées"),
            (Deed.FoundFull, "refus « complet »"),
            (Deed.Cancelled, "annulées"),
            (Deed.Moved, "replanifiées"),
            (Deed.Recorded, "issues"),
            (Deed.Corrected, "corrections"),
        }
        where deeds[(int)it.Deed] > 0
        select $"{deeds[(int)it.Deed]} {it.Word}";
}
