using MonSuiviJustice.Demo.Gateway;
using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Year;

/// <summary>
/// A whole year in each time zone that has a service, on the development clock, which goes on by half an hour or so: no text
/// leaves before eight or after twenty on the clock of its place.
/// </summary>
internal static class YearPlay
{
    /// <summary>In the past, because the provider dates its messages by the real clock.</summary>
    private const int Year = 2025;

    private static readonly DateTimeOffset First = new(Year, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(15);

    /// <returns>Whether all checks agree.</returns>
    public static async Task<bool> Play(PlayOptions options)
    {
        using var api = new HttpClient { BaseAddress = options.Api };
        using var gateway = new HttpClient { BaseAddress = options.Gateway };
        var (troupe, progress, checks) = (new Troupe(api), new Progress(), new Checks());
        var (texts, clock, provider) = (new Texts(api, troupe), new Clock(troupe), new Provider(gateway, []));

        Progress.Title($"L'année {Year} dans chaque fuseau (--period year --seed {options.Seed})");
        await texts.UntilReady();
        await troupe.Administrator.AcceptCharter();
        await clock.Move(First);
        await provider.Behave();

        if (await Import.Run([options.Data]) != 0)
        {
            throw new PlayException("les données de référence n'ont pas été importées.");
        }

        await troupe.Register();
        await texts.UntilSeen();
        var offices = await Open(troupe, options.Seed);
        await texts.UntilSeen();
        progress.Say($"{offices.Count} services ouverts, un par fuseau");

        for (var month = 1; month <= 12; month++)
        {
            await Live(offices, clock, options.Seed, month);
            progress.Say($"{month:00}/{Year} passé, {offices.Sum(office => office.Convocations.Count)} convocations posées");
        }

        await texts.Until(row => row.Attempting == 0);
        await provider.Settle();
        Progress.Title("SMS partis, à l'heure de chaque lieu");
        var left = await Departed(offices, troupe);
        Show(offices, left);
        Judge(checks, offices, left, (await provider.Summary()).Accepted);
        Progress.Title("Comptes qui doivent tomber juste");
        checks.Print();
        Console.WriteLine();
        Console.WriteLine(checks.Agree
            ? $"  Tout tombe juste, en {progress.Elapsed.TotalSeconds:0} s."
            : $"  Des comptes ne tombent pas juste, en {progress.Elapsed.TotalSeconds:0} s.");
        return checks.Agree;
    }

    private static async Task<IReadOnlyList<Office>> Open(Troupe troupe, int seed)
    {
        var services = await troupe.Administrator.Get<ServiceLine[]>("/v1/services");
        var offices = services.GroupBy(service => service.TimeZone)
            .OrderBy(zone => zone.Key, StringComparer.Ordinal)
            .Select(zone => zone.OrderBy(service => service.Type == "Spip" ? 0 : 1).First())
            .Select(it => new Office(
                troupe.Administrator, seed, it.ServiceCode, it.TimeZone, it.Type == "Spip" ? "SpipFollowUp" : "JapFollowUp"))
            .ToArray();

        foreach (var (number, office) in offices.Index())
        {
            await office.Open(number);
        }

        return offices;
    }

    // At every third step an office books: each of them once or twice a day, at any hour of its day and night.
    private static async Task Live(IReadOnlyList<Office> offices, Clock clock, int seed, int month)
    {
        var now = First.AddMonths(month - 1);

        for (var step = 0; now < First.AddMonths(month); step++)
        {
            await clock.Move(now);

            if (step % 3 == 0)
            {
                var office = offices[step / 3 % offices.Count];
                await office.Attend(now);
                await office.Book(now, step + month * 100_000);
            }

            await Task.Delay(Breath);
            now = now.AddMinutes(25 + new Dice(seed, $"{month} {step}").Pick("minutes", 20));
        }
    }

    private static async Task<ILookup<Office, DateTime>> Departed(IReadOnlyList<Office> offices, Troupe troupe)
    {
        var left = new List<(Office Office, DateTime Wall)>();
        await Together.All(
            [.. offices.SelectMany(office => office.Convocations.Select(it => (Office: office, it.Id)))],
            async it =>
            {
                var lines = await troupe.Auditor.Get<MessageLine[]>($"/v1/convocations/{it.Id}/messages");

                lock (left)
                {
                    left.AddRange(lines.Where(line => line.AttemptedAt is not null)
                        .Select(line => (it.Office, it.Office.WallAt(line.AttemptedAt ?? default))));
                }
            });
        return left.ToLookup(it => it.Office, it => it.Wall);
    }

    private static void Show(IReadOnlyList<Office> offices, ILookup<Office, DateTime> left)
    {
        var table = new TextTable("fuseau", "convocations", "SMS", "le plus tôt", "le plus tard", "aux changements d'heure");

        foreach (var office in offices)
        {
            table.Add(
                office.Zone,
                $"{office.Convocations.Count}",
                $"{left[office].Count()}",
                $"{left[office].Min(wall => wall.TimeOfDay):hh\\:mm}",
                $"{left[office].Max(wall => wall.TimeOfDay):hh\\:mm}",
                string.Join(", ", office.ClockChanges(Year).Select(day => $"{Wall.Say(day)} : {On(left[office], day)}")));
        }

        table.Print();
    }

    private static void Judge(Checks checks, IReadOnlyList<Office> offices, ILookup<Office, DateTime> left, int taken)
    {
        checks.Equal("SMS confiés selon l'API = pris par l'opérateur", taken, left.Sum(zone => zone.Count()));

        foreach (var office in offices)
        {
            checks.Equal($"SMS partis avant 8 h ou après 20 h ({office.Zone})", 0, left[office].Count(IsAtNight));
            checks.Equal(
                $"mois de l'année où des SMS sont partis ({office.Zone})",
                12,
                left[office].Where(wall => wall.Year == Year).Select(wall => wall.Month).Distinct().Count());

            foreach (var day in office.ClockChanges(Year))
            {
                checks.Equal($"SMS partis le {Wall.Say(day)}, jour de changement d'heure ({office.Zone})", true, On(left[office], day) > 0);
            }
        }
    }

    private static int On(IEnumerable<DateTime> walls, DateOnly day) => walls.Count(wall => DateOnly.FromDateTime(wall) == day);

    private static bool IsAtNight(DateTime wall) => wall.TimeOfDay < TimeSpan.FromHours(8) || wall.TimeOfDay > TimeSpan.FromHours(20);

    private sealed record ServiceLine(string ServiceCode, string Type, string TimeZone);

    private sealed record MessageLine(DateTimeOffset? AttemptedAt);
}
