using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Hearing;

/// <summary>Where the enforcement office of Nanterre gives dates: both at once, where the person lives.</summary>
internal sealed class CourtRoom(Courthouses courts, Checks checks)
{
    public async Task Register(IReadOnlyList<Leaver> leavers)
    {
        foreach (var leaver in leavers)
        {
            var registered = await courts.Office.Post("/v1/probationers", new
            {
                lastName = leaver.Person.LastName,
                firstName = leaver.Person.FirstName,
                birthDate = leaver.Person.BirthDate,
                mobile = leaver.Person.Mobile,
                communeInsee = leaver.Home.Insee,
            });
            (leaver.Id, leaver.ETag) = (registered.Id, registered.ETag);
        }
    }

    /// <summary>Who is competent where people live, and that nobody is convened there unless the court may.</summary>
    public async Task AskWithoutFlag(IReadOnlyList<Leaver> leavers)
    {
        var table = new TextTable("habite à", "tribunal compétent", "SPIP compétent", "règle", "places offertes à Nanterre");

        foreach (var leaver in leavers.DistinctBy(leaver => leaver.Home))
        {
            var options = await Options(leaver, "HearingSap");
            table.Add(
                leaver.Home.City,
                options.Commune?.Court?.ServiceCode ?? "-",
                options.Commune?.Spip?.ServiceCode ?? "-",
                options.Commune?.Rule ?? "-",
                $"{options.NextSlots.Count}");
            checks.Equal(
                $"services compétents pour {leaver.Home.City}",
                $"{leaver.Home.Court}, {leaver.Home.Spip}",
                $"{options.Commune?.Court?.ServiceCode}, {options.Commune?.Spip?.ServiceCode}");
            checks.Equal(
                $"places offertes sans l'option inter-ressort ({leaver.Home.City})",
                leaver.Home == Jurisdiction.Nanterre,
                options.NextSlots.Count > 0);
        }

        table.Print();
    }

    public async Task BooksAnywhere(Texts texts)
    {
        await courts.Administrator.Do(
            HttpMethod.Put, $"/v1/services/{Jurisdiction.Nanterre.Court}/organisation", new { crossJurisdiction = true });
        await texts.UntilSeen();
    }

    /// <summary>A service that does not use the tool yet: the person is followed by Nanterre too, and convened there.</summary>
    public async Task FallBack(IReadOnlyList<Leaver> leavers, Texts texts)
    {
        var away = leavers.Where(leaver => !leaver.Home.IsOpen).ToArray();
        var told = 0;

        foreach (var leaver in away)
        {
            told += (await Options(leaver, "HearingSpip")).Fallback is null ? 0 : 1;
            await courts.Office.Do(
                HttpMethod.Put,
                $"/v1/probationers/{leaver.Id}/following",
                new
                {
                    services = new[] { leaver.Home.Court, leaver.Home.Spip, Jurisdiction.Nanterre.Court, Jurisdiction.Nanterre.Spip },
                    reason = "OwnService",
                },
                ifMatch: leaver.ETag);
        }

        checks.Equal("personnes dont le SPIP n'est pas dans l'outil, à qui un repli est proposé", away.Length, told);
        await texts.UntilSeen();
    }

    /// <summary>One after the other: the next clerk sees what is left.</summary>
    public async Task Book(IReadOnlyList<Leaver> leavers, DateOnly hearing, Texts texts)
    {
        var late = 0;
        var table = new TextTable("habite à", "devant le juge", "au SPIP");

        foreach (var (number, leaver) in leavers.Index())
        {
            var judge = Free(await Options(leaver, "HearingSap"), leaver.Home.Receives.Court);
            var spip = Free(await Options(leaver, "HearingSpip"), leaver.Home.Receives.Spip);
            var lines = await courts.Office.Ask<PairLine[]>("/v1/convocation-pairs", new
            {
                probationerId = leaver.Id,
                slotIds = new[] { judge.Id, spip.Id },
                telling = "NowAndRemind",
                prosecutorNumber = $"2506900{number:00}",
                hearingOn = hearing,
            });
            late += lines.Count(line => line.Warning is not null);
            leaver.Dates =
            [
                new(lines.Single(line => line.SlotId == judge.Id).ConvocationId, leaver.Home.Receives.Court, judge.StartsAt),
                new(lines.Single(line => line.SlotId == spip.Id).ConvocationId, leaver.Home.Receives.Spip, spip.StartsAt),
            ];
            table.Add(leaver.Home.City, Say(leaver.Dates[0]), Say(leaver.Dates[1]));
            await texts.UntilSeen();
        }

        table.Print();
        checks.Equal("personnes sorties d'audience avec leurs deux dates", leavers.Count, leavers.Count(it => it.Dates.Count == 2));
        checks.Equal("dates hors du délai légal (20 jours devant le juge, 30 au SPIP)", 0, late);
        await SeenWhereReceived(leavers);
    }

    private async Task SeenWhereReceived(IReadOnlyList<Leaver> leavers)
    {
        foreach (var receiving in leavers.Select(leaver => leaver.Home.Receives).Distinct())
        {
            var day = leavers.First(leaver => leaver.Home.Receives == receiving).Dates[0].StartsAt;
            var table = await courts.As(receiving.Clerk).Get<HearingTable>(
                $"/v1/hearing-tables?kind=HearingSap&month={day:yyyy-MM-dd}");
            checks.Equal(
                $"posées depuis Nanterre, dans le tableau du {receiving.Court}",
                leavers.Count(leaver => leaver.Home.Receives == receiving),
                table.Lines.Count(line => line.Taken?.OriginServiceCode == Jurisdiction.Nanterre.Court));
        }
    }

    private Task<BookingOptions> Options(Leaver leaver, string kind) =>
        courts.Office.Get<BookingOptions>($"/v1/probationers/{leaver.Id}/booking-options/{kind}");

    private static FreeSlot Free(BookingOptions options, string service) =>
        options.NextSlots.FirstOrDefault(slot => slot.ServiceCode == service)
        ?? throw new PlayException($"aucune place n'est offerte au {service}.");

    private static string Say(Date date) => $"{date.Service}, {Wall.Say(date.StartsAt.DateTime)}";

    private sealed record BookingOptions(CommuneServices? Commune, IReadOnlyList<FreeSlot> NextSlots, string? Fallback);

    private sealed record CommuneServices(NamedService? Court, NamedService? Spip, string Rule);

    private sealed record NamedService(string ServiceCode);

    private sealed record FreeSlot(Guid Id, string ServiceCode, DateTimeOffset StartsAt);

    private sealed record PairLine(Guid SlotId, Guid ConvocationId, string? Warning);

    private sealed record HearingTable(IReadOnlyList<HearingLine> Lines);

    private sealed record HearingLine(TakenSeat? Taken);

    private sealed record TakenSeat(string OriginServiceCode);
}
