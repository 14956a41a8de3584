using System.Globalization;
using MonSuiviJustice.Demo.Gateway;
using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Year;

/// <summary>One service of a time zone: people are convened there at any hour of the day, by agents who work at any hour.</summary>
internal sealed class Office(ApiClient agent, int seed, string service, string zone, string kind)
{
    private const int People = 40;

    /// <summary>Convocations are booked so many days ahead at most.</summary>
    private const int Ahead = 30;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);

    private readonly List<Guid> _people = [];

    private readonly List<Booked> _booked = [];

    private Guid _agenda;

    public string Zone => zone;

    public IReadOnlyList<Booked> Convocations => _booked;

    public DateTime WallAt(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone).DateTime;

    /// <summary>The days of a year on which the clocks of the zone change.</summary>
    public IEnumerable<DateOnly> ClockChanges(int year) => Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
        .Select(new DateOnly(year, 1, 1).AddDays)
        .Where(day => _zone.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)) != _zone.GetUtcOffset(day.ToDateTime(new(12, 0))));

    public async Task Open(int number)
    {
        var place = await agent.Post($"/v1/services/{service}/places", new
        {
            label = $"Lieu de {service}",
            street = "1 rue des Acacias",
            switchboardLine = "01 99 00 00 00",
            kinds = new[] { kind },
        });
        _agenda = (await agent.Post($"/v1/places/{place.Id}/agendas", new { label = "Agenda" })).Id;

        for (var person = number * People; person < (number + 1) * People; person++)
        {
            var somebody = Person.Of(seed, person);
            _people.Add((await agent.Post("/v1/probationers", new
            {
                lastName = somebody.LastName,
                firstName = somebody.FirstName,
                birthDate = new DateOnly(2000, 1, 1).AddDays(-person),
                mobile = Person.MobileOf(seed, person),
            })).Id);
        }
    }

    /// <summary>Somebody is convened; or nobody, where the day is a holiday or the person has something else then.</summary>
    public async Task Book(DateTimeOffset now, int round)
    {
        var dice = new Dice(seed, $"{zone} {round}");
        var today = DateOnly.FromDateTime(WallAt(now));
        var day = DayAfterChange(today) ?? today.AddDays(1 + dice.Pick("day", Ahead));
        var time = new TimeOnly(dice.Pick("hour", 24), 5 * dice.Pick("minutes", 12));
        var answer = await agent.Try(HttpMethod.Post, "/v1/convocations", new
        {
            agendaId = _agenda,
            probationerId = _people[dice.Pick("person", People)],
            kind,
            date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            time = time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            telling = dice.Pick("telling", 2) == 0 ? "NowAndRemind" : "RemindOnly",
        });

        if (answer.IsDone)
        {
            var startsAt = new DateTimeOffset(day.ToDateTime(time), _zone.GetUtcOffset(day.ToDateTime(time)));
            _booked.Add(new(answer.Id, startsAt, Fate: dice.Pick("fate", 6)));
        }
    }

    /// <summary>What has to be done by now: one in six is cancelled on the eve, one in six is missed; both are told.</summary>
    public async Task Attend(DateTimeOffset now)
    {
        foreach (var it in _booked.Where(it => it.IsCancelledBy(now)).ToArray())
        {
            await Change(it, "cancellation", new { reason = "Strike", tellPerson = true });
        }

        foreach (var it in _booked.Where(it => it.IsMissedBy(now)).ToArray())
        {
            await Change(it, "absence", new { tellPerson = true });
        }
    }

    /// <summary>When the clocks change within the week, the day after, of which people are reminded on the day of the change.</summary>
    private DateOnly? DayAfterChange(DateOnly today) => ClockChanges(today.Year)
        .Where(change => change > today.AddDays(1) && change < today.AddDays(7))
        .Select(change => (DateOnly?)change.AddDays(1))
        .FirstOrDefault();

    private async Task Change(Booked convocation, string what, object body)
    {
        convocation.IsOver = true;
        await agent.Try(HttpMethod.Post, $"/v1/convocations/{convocation.Id}/{what}", body, ifMatch: "\"1\"");
    }
}

/// <param name="Fate">A throw of the dice.</param>
internal sealed record Booked(Guid Id, DateTimeOffset StartsAt, int Fate)
{
    public bool IsOver { get; set; }

    public bool IsCancelledBy(DateTimeOffset now) => !IsOver && Fate == 0 && now < StartsAt && now > StartsAt.AddHours(-20);

    public bool IsMissedBy(DateTimeOffset now) => !IsOver && Fate == 1 && now > StartsAt.AddMinutes(30);
}
