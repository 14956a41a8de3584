using System.Globalization;

namespace MonSuiviJustice.Demo.Play;

/// <summary>How many of the convocations of one place stand where, counted from its day lists.</summary>
internal sealed record Counts(
    int Honoured,
    int TurnedAway,
    int Excused,
    int Missed,
    int NotRecorded,
    int Cancelled,
    int ToCome,
    int ExcusedAhead)
{
    public int Total => Honoured + TurnedAway + Excused + Missed + NotRecorded + Cancelled + ToCome;

    /// <summary>What the rates are counted over: not cancelled, and started.</summary>
    public int Base => Total - Cancelled - ToCome - ExcusedAhead;

    public static Counts Of(IEnumerable<DaySlot> slots, DateTimeOffset now)
    {
        var lines = slots.SelectMany(slot => slot.Convocations.Select(it => (it.Status, IsAhead: slot.StartsAt > now))).ToArray();
        return new(
            Honoured: lines.Count(it => it.Status == "Honoured"),
            TurnedAway: lines.Count(it => it.Status == "TurnedAway"),
            Excused: lines.Count(it => it.Status == "Excused"),
            Missed: lines.Count(it => it.Status == "Missed"),
            NotRecorded: lines.Count(it => it is { Status: "Booked", IsAhead: false }),
            Cancelled: lines.Count(it => it.Status == "Cancelled"),
            ToCome: lines.Count(it => it is { Status: "Booked", IsAhead: true }),
            ExcusedAhead: lines.Count(it => it is { Status: "Excused", IsAhead: true }));
    }
}

internal static class AttendanceReport
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static void Print(Evidence evidence, Stage stage)
    {
        var table = new TextTable(
            "lieu", "posées", "honorées", "non reçues", "excusées", "manquées", "sans issue", "annulées", "à venir",
            "présence", "absence", "sur");

        foreach (var service in Venue.All.GroupBy(venue => venue.Service))
        {
            foreach (var venue in service)
            {
                Add(table, $"{service.Key}, {venue.Label}", Of(evidence, venue), evidence.Rates.GetValueOrDefault(stage.Places[venue]));
            }
        }

        Add(table, "ensemble", Counts.Of(evidence.Slots.Select(it => it.Slot), evidence.Now), rate: null);
        table.Print();
        Console.WriteLine("  Taux de l'API, sur les convocations commencées, non annulées et dont l'issue est enregistrée.");
    }

    public static Counts Of(Evidence evidence, Venue venue) =>
        Counts.Of(evidence.Slots.Where(it => it.Venue == venue).Select(it => it.Slot), evidence.Now);

    private static void Add(TextTable table, string label, Counts counts, Rate? rate) => table.Add(
        label,
        $"{counts.Total}",
        $"{counts.Honoured}",
        $"{counts.TurnedAway}",
        $"{counts.Excused}",
        $"{counts.Missed}",
        $"{counts.NotRecorded}",
        $"{counts.Cancelled}",
        $"{counts.ToCome}",
        Percent(rate?.AttendanceRate),
        Percent(rate?.MissedRate),
        rate is null ? "" : $"{rate.Recorded}");

    private static string Percent(decimal? rate) => rate is { } it ? it.ToString("0.0 %", French) : "";
}
