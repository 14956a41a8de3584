using System.Globalization;
using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Overseas;

/// <summary>When texts left and what they said, by the ledger of the provider and the clock of each place.</summary>
internal sealed class Departures(Cast cast, Checks checks)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly TimeOnly FirstHour = new(8, 0);

    private static readonly TimeOnly LastHour = new(20, 0);

    public async Task<IReadOnlyList<DueText>> Due(IReadOnlyList<Visit> visits)
    {
        var due = new List<DueText>();

        foreach (var visit in visits)
        {
            var lines = await cast.Auditor.Get<Line[]>($"/v1/convocations/{visit.Id}/messages");
            due.AddRange(lines.Select(line => new DueText(visit, line.Role, line.DueAt, line.ProviderId)));
        }

        return due;
    }

    public void Show(IReadOnlyList<DueText> due, IReadOnlyCollection<Departure> departures)
    {
        var left = departures.ToDictionary(departure => departure.Entry.Sid);
        Print([.. due.Where(text => text.ProviderId is not null && left.ContainsKey(text.ProviderId))], left);

        checks.Equal("SMS prévus = partis selon l'opérateur", due.Count, departures.Count);
        checks.Equal(
            "SMS de l'opérateur que l'API ne connaît pas",
            0,
            left.Keys.Except(due.Select(text => text.ProviderId)).Count());

        foreach (var territory in Territory.All)
        {
            var here = due.Where(text => text.Visit.Bureau.Territory == territory)
                .Select(text => (Text: text, Left: left.GetValueOrDefault(text.ProviderId ?? "")))
                .ToArray();
            checks.Equal($"SMS jamais partis ({territory.City})", 0, here.Count(it => it.Left is null));
            checks.Equal(
                $"SMS partis hors de 8 h à 20 h, heure locale ({territory.City})",
                0,
                here.Count(it => it.Left is { } departure && !IsDaytime(territory.WallAt(departure.At))));
            checks.Equal(
                $"SMS partis à une autre heure que prévu ({territory.City})",
                0,
                here.Count(it => it.Left is { } departure && departure.At != it.Text.DueAt));
            checks.Equal(
                $"SMS sans le jour et l'heure du lieu ({territory.City})",
                0,
                here.Count(it => it.Left is { } departure && !Says(departure.Entry.Body, it.Text.Visit)));
            checks.Equal(
                $"SMS partis vers un autre numéro ({territory.City})",
                0,
                here.Count(it => it.Left is { } departure && departure.Entry.To != it.Text.Visit.Person.Mobile));
        }
    }

    private static void Print(IReadOnlyList<DueText> due, Dictionary<string, Departure> left)
    {
        var table = new TextTable(
            "service", "convoqué le", "SMS", "parti, heure du lieu", "heure de Paris", "ce qu'il dit");

        foreach (var text in due.Where(text => IsShown(text.Visit)))
        {
            var departure = left[text.ProviderId ?? ""];
            table.Add(
                text.Visit.Bureau.Label,
                Wall.Say(text.Visit.Wall),
                text.Role == "Summons" ? "convocation" : "rappel",
                Wall.Say(text.Visit.Bureau.Territory.WallAt(departure.At)),
                Wall.Say(Wall.At(departure.At)),
                Said(departure.Entry.Body));
        }

        table.Print();
    }

    // Early before the holiday, and on the holiday of another territory.
    private static bool IsShown(Visit visit) =>
        visit is { IsFree: true, Bureau.IsSpip: true } && visit.Day != visit.Bureau.Territory.After;

    private static bool IsDaytime(DateTime wall) => TimeOnly.FromDateTime(wall).IsBetween(FirstHour, LastHour);

    private static bool Says(string body, Visit visit) =>
        body.Contains(visit.Wall.ToString("dddd d MMMM 'à' H'h'mm", French), StringComparison.Ordinal);

    private static string Said(string body) => body.Split(',')[0];

    private sealed record Line(string Role, DateTimeOffset DueAt, string? ProviderId);
}

/// <param name="ProviderId">Null while it has not left.</param>
internal sealed record DueText(Visit Visit, string Role, DateTimeOffset DueAt, string? ProviderId);
