using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Overseas;

/// <summary>Four territories open, and book around their own holidays and clocks.</summary>
internal static class OverseasPlay
{
    /// <summary>
    /// Afternoon in Cayenne and Fort-de-France, night in Mamoudzou and Saint-Denis; 10 June is within six months.
    /// </summary>
    private static readonly DateTimeOffset Evening = new(2019, 12, 12, 18, 0, 0, TimeSpan.Zero);

    /// <returns>Whether all checks agree.</returns>
    public static async Task<bool> Play(PlayOptions options)
    {
        using var api = new HttpClient { BaseAddress = options.Api };
        using var gateway = new HttpClient { BaseAddress = options.Gateway };
        var (troupe, checks, progress) = (new Troupe(api), new Checks(), new Progress());
        var (texts, cast, visits) = (new Texts(api, troupe), new Cast(api, troupe), Visit.Write(options.Seed));
        var provider = new Provider(gateway, [.. visits.Select(visit => visit.Person)]);
        var journey = new Journey(new Clock(troupe), provider, texts);
        var opening = new Opening(cast, checks);
        var counter = new Counter(cast, opening, checks);
        var departures = new Departures(cast, checks);

        Progress.Title($"Cayenne, Saint-Denis, Fort-de-France et Mamoudzou (--territory overseas --seed {options.Seed})");
        await texts.UntilReady();
        await troupe.Administrator.AcceptCharter();
        await journey.Start(Evening);
        await provider.Behave();
        SayHours(progress);

        if (await Import.Run([options.Data]) != 0)
        {
            throw new PlayException("les données de référence n'ont pas été importées.");
        }

        await cast.Register();
        await texts.UntilSeen();

        Progress.Title("Ouverture des services, six mois de créneaux");
        await opening.Play(texts);
        progress.Say("services ouverts");
        Progress.Title("Créneaux autour du jour férié local");
        await new Calendar(cast, opening, checks).Show(Evening);
        Progress.Title("Une heure libre le jour férié local");
        await counter.Refuse(visits);
        await counter.Book(visits);
        await journey.Note(Evening);
        progress.Say($"{visits.Count} convocations posées, en créneau et à heure libre");

        await journey.Travel((await departures.Due(visits)).Select(text => text.DueAt), Evening);
        await provider.Settle();
        await texts.Until(row => row.AwaitingReceipt == 0);
        progress.Say("six mois passés, d'un SMS prévu au suivant");

        Progress.Title("SMS, à l'heure de chaque lieu (une partie de ceux des SPIP)");
        departures.Show(await departures.Due(visits), journey.Departures);
        Progress.Title("Comptes qui doivent tomber juste");
        checks.Print();
        Console.WriteLine();
        Console.WriteLine(checks.Agree
            ? $"  Tout tombe juste, en {progress.Elapsed.TotalSeconds:0} s."
            : $"  Des comptes ne tombent pas juste, en {progress.Elapsed.TotalSeconds:0} s.");
        return checks.Agree;
    }

    private static void SayHours(Progress progress)
    {
        var hours = Territory.All.Select(territory => $"{Wall.Say(territory.WallAt(Evening))} à {territory.City}");
        progress.Say($"l'horloge de développement marque {string.Join(", ", hours)}");
    }
}
