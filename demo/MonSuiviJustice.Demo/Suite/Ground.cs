using System.Globalization;
using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>
/// What every fault strikes: one place, and people with two convocations each on one Thursday, booked two evenings before,
/// so that one reminder each is due on the Wednesday.
/// </summary>
internal sealed class Ground : IDisposable
{
    private const int Group = 100;

    private static readonly DateOnly Youngest = new(2000, 1, 1);

    private static readonly TimeOnly Evening = new(20, 30);

    private readonly HttpClient _api;

    private readonly HttpClient _gateway;

    private readonly Stage _stage;

    private readonly Person[] _people;

    private readonly List<Guid> _agendas = [];

    /// <summary>In the past, because the provider dates its messages by the real clock.</summary>
    private DateOnly _thursday = new(2026, 1, 8);

    public Ground(SuiteOptions options)
    {
        Options = options;
        _api = new() { BaseAddress = options.Play.Api };
        _gateway = new() { BaseAddress = options.Play.Gateway };
        Troupe = new(_api);
        _stage = new(Troupe);
        Clock = new(Troupe);
        Texts = new(_api, Troupe) { Patience = TimeSpan.FromMinutes(10), Pause = TimeSpan.FromMilliseconds(100) };
        _people = [.. Enumerable.Range(0, options.Texts / 2).Select(Somebody)];
        Provider = new(_gateway, _people);
    }

    public static IReadOnlyList<TimeOnly> Hours { get; } = [new(10, 0), new(15, 0)];

    public SuiteOptions Options { get; }

    public HttpClient Api => _api;

    public HttpClient Gateway => _gateway;

    public Progress Progress { get; } = new();

    public Troupe Troupe { get; }

    public Clock Clock { get; }

    public Texts Texts { get; }

    public Provider Provider { get; }

    public IReadOnlyList<Person> People => _people;

    /// <summary>On which the reminders are due.</summary>
    public DateOnly Wednesday => _thursday.AddDays(-1);

    public DateOnly Thursday => _thursday;

    private ApiClient Officer => Troupe.As(Crew.Officers.Agents[0]);

    private static Venue Place => Venue.All.Single(venue => venue.Kind == "SpipFollowUp");

    public async Task Prepare()
    {
        await Texts.UntilReady();
        await Troupe.Administrator.AcceptCharter();
        await Clock.Move(_thursday.AddDays(-7).ToDateTime(Evening));

        if (await Import.Run([Options.Play.Data]) != 0)
        {
            throw new PlayException("les données de référence n'ont pas été importées.");
        }

        await Troupe.Register();
        await _stage.OpenPlaces();
        await Texts.UntilSeen();
        await OpenAgendas();
        await Troupe.Register(_people);
        Progress.Say($"{_people.Length} personnes inscrites");
    }

    /// <summary>Everybody is convened twice on the next Thursday; it is Tuesday evening.</summary>
    /// <returns>The convocations, with whose they are.</returns>
    public async Task<IReadOnlyList<(Person Person, Guid Id)>> Book()
    {
        _thursday = _thursday.AddDays(7);
        await Clock.Move(_thursday.AddDays(-2).ToDateTime(Evening));
        var convened = new List<(Person, Guid)>();

        await Together.All([.. _people.Chunk(Group).Index()], async it =>
        {
            foreach (var hour in Hours)
            {
                var slot = await Troupe.LocalAdministrator(Place.Service).Post($"/v1/agendas/{_agendas[it.Index]}/slots", new
                {
                    kind = Place.Kind,
                    date = _thursday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    time = hour.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
                    minutes = 30,
                    capacity = Group,
                });
                var lines = await Officer.Ask<GroupLine[]>($"/v1/slots/{slot.Id}/convocations", new
                {
                    probationerIds = it.Item.Select(Troupe.IdOf),
                    telling = "RemindOnly",
                });

                lock (convened)
                {
                    convened.AddRange(it.Item.Zip(lines, (person, line) => (person, line.ConvocationId)));
                }
            }
        });

        await Texts.UntilSeen();
        return convened;
    }

    public Task Cancel(Guid convocation) => Officer.Post(
        $"/v1/convocations/{convocation}/cancellation",
        new { reason = "Strike", tellPerson = false },
        ifMatch: "\"1\"");

    public void Dispose()
    {
        _api.Dispose();
        _gateway.Dispose();
    }

    private async Task OpenAgendas()
    {
        for (var number = 0; number * Group < _people.Length; number++)
        {
            var agenda = await Troupe.LocalAdministrator(Place.Service).Post(
                $"/v1/places/{_stage.Places[Place]}/agendas",
                new { label = $"Bureau {number + 1}" });
            _agendas.Add(agenda.Id);
        }
    }

    // A birth date of their own, so that nobody is taken for another.
    private static Person Somebody(int number) => Person.Of(seed: 0, number) with
    {
        BirthDate = Youngest.AddDays(-number),
        Mobile = Person.MobileOf(seed: 0, number),
        WithoutMobile = null,
        SaidStop = false,
        IsUnreachable = false,
    };

    private sealed record GroupLine(Guid ConvocationId);
}
