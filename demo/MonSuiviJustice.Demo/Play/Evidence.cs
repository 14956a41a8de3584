using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Play;

/// <summary>Everything that the end is judged by, read over HTTP from the API and from the provider.</summary>
internal sealed record Evidence(
    DateTimeOffset Now,
    IReadOnlyList<(Venue Venue, DaySlot Slot)> Slots,
    IReadOnlyDictionary<Guid, Rate> Rates,
    DeliverySheet Deliveries,
    IReadOnlyList<TextsOf> Texts,
    IReadOnlyList<LedgerEntry> Ledger,
    IReadOnlyList<Refusal> Refusals,
    LedgerSummary Summary)
{
    public static async Task<Evidence> Collect(Scene scene, IReadOnlyList<Meeting> meetings)
    {
        var slots = new List<(Venue, DaySlot)>();
        var days = meetings.SelectMany(meeting => new[] { meeting.Day, DateOnly.FromDateTime(meeting.Reserve.StartsAt) });
        var pages = Venue.All.SelectMany(venue => days.Distinct().Select(day => (venue, day))).ToArray();

        await Together.All(pages, async page =>
        {
            var list = await scene.Troupe.Auditor.Get<DayList>(
                $"/v1/places/{scene.Stage.Places[page.venue]}/days/{page.day:yyyy-MM-dd}");

            lock (slots)
            {
                slots.AddRange(list.Slots.Select(slot => (page.venue, slot)));
            }
        });

        var rates = await scene.Troupe.Analyst.Get<RateSheet>("/v1/attendance-rates?groupBy=service,place");
        return new(
            Wall.Instant(scene.Clock.Now),
            slots,
            rates.Rows.ToDictionary(row => row.Place),
            await scene.Texts.Sheet(),
            await TextsOf.Read(scene.Troupe, meetings),
            await scene.Provider.Ledger(),
            await scene.Provider.Refusals(),
            await scene.Provider.Summary());
    }
}

/// <summary>The texts of one convocation: as its sheet tells them, and as the queue does.</summary>
internal sealed record TextsOf(Meeting Meeting, IReadOnlyList<SheetText> OnSheet, IReadOnlyList<TextLine> Lines)
{
    public static async Task<IReadOnlyList<TextsOf>> Read(Troupe troupe, IReadOnlyList<Meeting> meetings)
    {
        Meeting[] booked = [.. meetings.Where(meeting => meeting.IsBooked)];
        var read = new TextsOf[booked.Length];
        await Together.All([.. booked.Index()], async it =>
        {
            var url = $"/v1/convocations/{it.Item.Id}";
            var sheet = await troupe.Auditor.Get<Sheet>(url);
            read[it.Index] = new(it.Item, sheet.Messages, await troupe.Auditor.Get<TextLine[]>($"{url}/messages"));
        });
        return read;
    }
}

internal sealed record DayList(IReadOnlyList<DaySlot> Slots);

internal sealed record DaySlot(
    Guid Id,
    DateTimeOffset StartsAt,
    int Capacity,
    int Taken,
    IReadOnlyList<DayLine> Convocations);

internal sealed record DayLine(Guid Id, string Status, bool HoldsSeat);

internal sealed record RateSheet(IReadOnlyList<Rate> Rows);

/// <param name="Honoured">Null, as the others, when fewer than eleven would show.</param>
internal sealed record Rate(
    string Service,
    Guid Place,
    int Base,
    int Recorded,
    int NotRecorded,
    int? Honoured,
    int? TurnedAway,
    int? Excused,
    int? Missed,
    decimal? AttendanceRate,
    decimal? MissedRate);

internal sealed record Sheet(IReadOnlyList<SheetText> Messages);

internal sealed record SheetText(string State);

internal sealed record TextLine(
    Guid? AttemptId,
    DateTimeOffset? AcceptedAt,
    string? ProviderId);
