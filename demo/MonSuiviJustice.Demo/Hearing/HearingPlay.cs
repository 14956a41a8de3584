using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Hearing;

/// <summary>
/// A hearing day in Nanterre: people who live under five courts leave with a date at the judge's and one at the SPIP, and
/// Nanterre asks three other courts to follow one of theirs.
/// </summary>
internal static class HearingPlay
{
    /// <summary>A Monday in the past, because the provider dates its messages by the real clock; the clocks change meanwhile.</summary>
    private static readonly DateOnly Day = new(2025, 3, 10);

    /// <returns>Whether all checks agree.</returns>
    public static async Task<bool> Play(PlayOptions options)
    {
        using var api = new HttpClient { BaseAddress = options.Api };
        using var gateway = new HttpClient { BaseAddress = options.Gateway };
        var (troupe, checks, progress) = (new Troupe(api), new Checks(), new Progress());
        var (texts, leavers) = (new Texts(api, troupe), Leaver.Write(options.Seed));
        var (courts, provider) = (new Courthouses(api, troupe), new Provider(gateway, [.. leavers.Select(leaver => leaver.Person)]));
        var journey = new Journey(new Clock(troupe), provider, texts);
        var morning = Wall.Instant(Wall.Hour(Day, 9));

        Progress.Title($"Un jour d'audience au tribunal de Nanterre (--hearing --seed {options.Seed})");
        await texts.UntilReady();
        await troupe.Administrator.AcceptCharter();
        await journey.Start(morning);
        await provider.Behave();

        if (await Import.Run([options.Data]) != 0)
        {
            throw new PlayException("les données de référence n'ont pas été importées.");
        }

        await courts.Register();
        await texts.UntilSeen();
        await courts.Open(Day);
        await texts.UntilSeen();
        progress.Say("quatre tribunaux et leurs SPIP ouverts ; Bobigny n'est pas encore dans l'outil");

        await Hear(new(courts, checks), leavers, texts);
        progress.Say($"{leavers.Count} personnes sorties d'audience avec deux dates chacune");
        await journey.Note(morning);

        var (transfers, summonses) = (new Transfers(courts, leavers, checks), new Summonses(courts, leavers, checks));
        var dues = (await summonses.Planned()).Select(text => text.DueAt).ToArray();
        await Transfer(transfers, journey, morning, dues);
        progress.Say("un dessaisissement accepté, un refusé, un resté sans réponse");
        await journey.Travel(dues, Wall.Instant(Wall.Hour(Day.AddDays(20), 9)));
        await provider.Settle();
        await texts.Until(row => row.AwaitingReceipt == 0);
        progress.Say("toutes les dates passées");

        Progress.Title("SMS de convocation, un par personne");
        summonses.Show(await summonses.Planned(), journey.Departures);
        Progress.Title("Dessaisissements");
        await transfers.Show();
        Progress.Title("Courriels aux agents");
        await new Mail(courts, checks).Show();
        Progress.Title("Dossiers, tels qu'un auditeur les lit (sans les SMS)");
        await new Histories(courts, checks).Show(transfers.All);
        Progress.Title("Comptes qui doivent tomber juste");
        checks.Print();
        Console.WriteLine();
        Console.WriteLine(checks.Agree
            ? $"  Tout tombe juste, en {progress.Elapsed.TotalSeconds:0} s."
            : $"  Des comptes ne tombent pas juste, en {progress.Elapsed.TotalSeconds:0} s.");
        return checks.Agree;
    }

    private static async Task Hear(CourtRoom room, IReadOnlyList<Leaver> leavers, Texts texts)
    {
        await room.Register(leavers);
        await texts.UntilSeen();
        Progress.Title("Qui est compétent, et où Nanterre convoque sans l'option inter-ressort");
        await room.AskWithoutFlag(leavers);
        await room.BooksAnywhere(texts);
        await room.FallBack(leavers, texts);
        Progress.Title("Avec l'option : deux dates d'un seul geste, là où la personne habite");
        await room.Book(leavers, Day, texts);
    }

    private static async Task Transfer(
        Transfers transfers,
        Journey journey,
        DateTimeOffset morning,
        IReadOnlyList<DateTimeOffset> dues)
    {
        await transfers.Request();
        var now = await journey.TravelTo(morning.AddDays(1), dues, morning);
        await transfers.Accept();
        now = await journey.TravelTo(morning.AddDays(2), dues, now);
        await transfers.Refuse();

        foreach (var (days, happens) in transfers.Calendar)
        {
            now = await journey.TravelTo(Wall.Instant(Wall.Hour(Day.AddDays(days), 9)), dues, now);
            await happens();
        }
    }
}
