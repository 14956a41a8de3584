namespace MonSuiviJustice.Demo.Play;

/// <summary><c>play [--seed N] [--people N] [--data DIR]</c>: the main job, as clients of the API do it.</summary>
public static class PlayVerb
{
    /// <returns>0 when all counts agree; 1 when one does not, or when the play could not go on.</returns>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            return await Play(PlayOptions.Read(args)) ? 0 : 1;
        }
        catch (Exception error) when (error is PlayException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync($"La démonstration s'arrête : {error.Message}");
            return 1;
        }
    }

    private static async Task<bool> Play(PlayOptions options)
    {
        using var api = new HttpClient { BaseAddress = options.Api };
        using var gateway = new HttpClient { BaseAddress = options.Gateway };
        var progress = new Progress();
        var script = Script.Write(options.Seed, options.People);
        var troupe = new Troupe(api);
        var stage = new Stage(troupe);
        var texts = new Texts(api, troupe);
        var clock = new Clock(troupe);
        var provider = new Provider(gateway, script.People);
        var desk = new Desk(troupe, options.Seed);
        var crash = options is { PidFile: { } pidFile, Run: { } run }
            ? new Crash(pidFile, run, clock, texts, provider, progress)
            : null;
        var month = new Month(script, desk, clock, texts, crash, progress);

        Progress.Title($"Un mois au SPIP 92 et au TJ de Nanterre (--seed {options.Seed} --people {options.People})");
        await SetUp(options, progress, script, troupe, stage, texts, clock, provider);
        await month.Play();
        await texts.Settle();
        await provider.Settle();
        await texts.Until(row => row.AwaitingReceipt == 0);

        var now = Wall.Instant(clock.Wall);
        var evidence = await Evidence.Collect(troupe, stage, texts, provider, month.Meetings, now);
        return await Report(progress, evidence, troupe, stage, desk, month, crash);
    }

    private static async Task SetUp(
        PlayOptions options,
        Progress progress,
        Script script,
        Troupe troupe,
        Stage stage,
        Texts texts,
        Clock clock,
        Provider provider)
    {
        await texts.UntilReady();
        await clock.Move(Season.First.ToDateTime(Season.Hours[0]));
        await provider.Behave();
        progress.Say($"l'horloge de développement marque {Wall.Say(clock.Wall)}");

        if (await Import.Run([options.Data]) != 0)
        {
            throw new PlayException("les données de référence n'ont pas été importées.");
        }

        progress.Say("données de référence importées");
        await troupe.Register();
        await stage.OpenPlaces();
        await texts.Until(_ => true);
        progress.Say($"{Crew.All.Sum(crew => crew.Size)} agents, {Venue.All.Count} lieux");

        SlotPlan[] slots = [.. script.Slots];
        await stage.OpenSlots(slots);
        progress.Say($"{slots.Length} créneaux ouverts, {slots.Sum(slot => slot.Capacity)} places");
        await troupe.Register(script.People);
        progress.Say($"{script.People.Count} personnes inscrites, dont {script.People.Count(person => person.IsTexted)} par SMS");
    }

    private static async Task<bool> Report(
        Progress progress,
        Evidence evidence,
        Troupe troupe,
        Stage stage,
        Desk desk,
        Month month,
        Crash? crash)
    {
        Progress.Title("Présence");
        AttendanceReport.Print(evidence, stage);
        Progress.Title("SMS");
        DeliveryReport.Print(evidence);
        Progress.Title("Un dossier");
        await HistoryReport.Print(troupe, month.Meetings);
        Progress.Title("Comptes qui doivent tomber juste");
        var agrees = Verdict.Of(evidence, stage, desk.Tally);

        Console.WriteLine();
        Console.WriteLine(
            $"  {desk.Tally[Deed.Booked]} convocations posées par {Crew.All.Sum(crew => crew.Size)} agents, "
            + $"{desk.Tally[Deed.FoundFull]} refus « complet »"
            + (crash?.Report is { } it ? $", une panne avec {it.Open} envois en cours." : "."));
        Console.WriteLine($"  {(agrees ? "Tout tombe juste" : "Des comptes ne tombent pas juste")}, en {progress.Elapsed.TotalSeconds:0} s.");
        return agrees;
    }
}
