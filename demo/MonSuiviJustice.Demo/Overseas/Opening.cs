using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Overseas;

/// <summary>Opens every bureau in one call each: dry, then for good, then once more.</summary>
internal sealed class Opening(Cast cast, Checks checks)
{
    /// <summary>Of the slots of every workday, on the clock of the place.</summary>
    public static readonly IReadOnlyList<TimeOnly> Hours = [new(9, 0), new(10, 0), new(14, 0), new(15, 0)];

    private static readonly string[] Workdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    private readonly Dictionary<Bureau, Guid> _places = [];

    private readonly Dictionary<Bureau, Guid> _agendas = [];

    private readonly Dictionary<Bureau, int> _announced = [];

    /// <summary>How many slots the dry run said would be opened.</summary>
    public int AnnouncedTo(Bureau bureau) => _announced[bureau];

    public Guid PlaceOf(Bureau bureau) => _places[bureau];

    public Guid AgendaOf(Bureau bureau) => _agendas[bureau];

    public async Task Play(Texts texts)
    {
        var table = new TextTable(
            "service", "lieux", "agendas", "créneaux récurrents", "créneaux", "annoncés à un second passage");

        foreach (var bureau in Bureau.All)
        {
            var (url, body) = ($"/v1/services/{bureau.Service}/opening", BodyOf(bureau));
            var manager = cast.As(bureau.Manager);
            var dry = await manager.Ask<Opened>($"{url}?dryRun=true", body);
            checks.Equal($"lieux après un passage à blanc ({bureau.Label})", 0, (await Places(bureau)).Count);

            await manager.Post(url, body);
            var again = await manager.Ask<Opened>($"{url}?dryRun=true", body);
            await manager.Post(url, body);
            _announced[bureau] = dry.Slots;
            checks.Equal($"ce qu'un second passage ouvrirait ({bureau.Label})", 0, again.Count);
            table.Add(
                bureau.Label,
                $"{dry.Places.Count}",
                $"{dry.Agendas.Count}",
                $"{dry.RecurringSlots}",
                $"{dry.Slots}",
                $"{again.Count}");
        }

        await texts.UntilSeen();
        await Find();
        table.Print();
    }

    private static object BodyOf(Bureau bureau) => new
    {
        places = new[]
        {
            new
            {
                place = new
                {
                    label = bureau.Label,
                    street = bureau.Street,
                    switchboardLine = bureau.Line,
                    kinds = new[] { bureau.Predefined, bureau.Free },
                },
                agendas = new[]
                {
                    new
                    {
                        label = bureau.Agenda,
                        recurringSlots = new[]
                        {
                            new
                            {
                                kind = bureau.Predefined,
                                weekdays = Workdays,
                                times = Hours,
                                minutes = 30,
                                capacity = 2,
                            },
                        },
                    },
                },
            },
        },
    };

    private async Task Find()
    {
        foreach (var bureau in Bureau.All)
        {
            var place = (await Places(bureau)).Single(place => place.Label == bureau.Label);
            var agendas = await cast.Auditor.Get<AgendaId[]>($"/v1/places/{place.PlaceId}/agendas");
            var sheet = await cast.Auditor.Get<Checklist>($"/v1/services/{bureau.Service}/opening");
            (_places[bureau], _agendas[bureau]) = (place.PlaceId, agendas.Single().Id);
            checks.Equal($"fuseau du lieu ({bureau.Label})", bureau.Territory.Zone, place.TimeZone);
            checks.Equal(
                $"points qui manquent à l'ouverture ({bureau.Label})",
                0,
                sheet.Items.Count(it => it is { Required: true, Done: false }));
        }
    }

    private Task<IReadOnlyList<PlaceCard>> Places(Bureau bureau) =>
        cast.Auditor.Get<IReadOnlyList<PlaceCard>>($"/v1/services/{bureau.Service}/places");

    private sealed record Opened(
        IReadOnlyList<string> Places,
        IReadOnlyList<string> Agendas,
        int RecurringSlots,
        int Slots)
    {
        public int Count => Places.Count + Agendas.Count + RecurringSlots + Slots;
    }

    private sealed record PlaceCard(Guid PlaceId, string Label, string TimeZone);

    private sealed record AgendaId(Guid Id);

    private sealed record Checklist(IReadOnlyList<Item> Items);

    private sealed record Item(bool Done, bool Required);
}
