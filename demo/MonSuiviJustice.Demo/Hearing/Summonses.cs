using System.Globalization;
using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Hearing;

/// <summary>What people were told by text, by the ledger of the provider and the clock of each place.</summary>
internal sealed class Summonses(Courthouses courts, IReadOnlyList<Leaver> leavers, Checks checks)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public async Task<IReadOnlyList<PlannedText>> Planned()
    {
        var planned = new List<PlannedText>();

        foreach (var (leaver, date) in leavers.SelectMany(leaver => leaver.Dates.Select(date => (leaver, date))))
        {
            var lines = await courts.Auditor.Get<Line[]>($"/v1/convocations/{date.Id}/messages");
            planned.AddRange(lines.Select(line => new PlannedText(leaver, date, line.Role, line.DueAt, line.ProviderId)));
        }

        return planned;
    }

    public void Show(IReadOnlyList<PlannedText> planned, IReadOnlyCollection<Departure> departures)
    {
        var left = departures.ToDictionary(departure => departure.Entry.Sid);
        var gone = planned.Select(text => (Text: text, Left: left.GetValueOrDefault(text.ProviderId ?? ""))).ToArray();
        var summonses = gone.Where(it => it.Text.Role == "Summons").ToArray();
        var table = new TextTable("habite à", "parti, heure du lieu", "ce qu'il dit");

        foreach (var (text, departure) in summonses.DistinctBy(it => it.Text.Leaver.Home).Where(it => it.Left is not null))
        {
            var home = text.Leaver.Home.Receives;
            table.Add(text.Leaver.Home.City, Wall.Say(home.WallAt(departure?.At ?? default)), departure?.Entry.Body ?? "");
        }

        table.Print();
        checks.Equal("une seule convocation par SMS pour les deux dates", leavers.Count, summonses.Length);
        checks.Equal(
            "convocations qui ne disent pas les deux dates, à l'heure du lieu",
            0,
            summonses.Count(it => !it.Text.Leaver.Dates.All(date => Says(it.Left?.Entry.Body, date))));
        checks.Equal("SMS prévus = partis selon l'opérateur", planned.Count, gone.Count(it => it.Left is not null));
        checks.Equal("SMS de l'opérateur que l'API ne connaît pas", 0, left.Keys.Except(planned.Select(text => text.ProviderId)).Count());
        checks.Equal(
            "SMS partis hors de 8 h à 20 h, heure du lieu",
            0,
            gone.Count(it => it.Left is { } departure && !IsDaytime(it.Text.Leaver.Home.Receives.WallAt(departure.At))));
        checks.Equal(
            "SMS partis vers un autre numéro",
            0,
            gone.Count(it => it.Left is { } departure && departure.Entry.To != it.Text.Leaver.Person.Mobile));
    }

    private static bool Says(string? body, Date date) =>
        body?.Contains(date.StartsAt.ToString("dddd d MMMM 'à' H'h'mm", French), StringComparison.Ordinal) == true;

    private static bool IsDaytime(DateTime wall) => TimeOnly.FromDateTime(wall).IsBetween(new(8, 0), new(20, 0));

    private sealed record Line(string Role, DateTimeOffset DueAt, string? ProviderId);
}

/// <param name="ProviderId">Null while it has not left.</param>
internal sealed record PlannedText(Leaver Leaver, Date Date, string Role, DateTimeOffset DueAt, string? ProviderId);
