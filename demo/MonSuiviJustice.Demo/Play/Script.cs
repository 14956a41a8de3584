using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Play;

/// <summary>
/// Everything that will happen, from the seed alone. Who wins a seat is left to the race, and nothing depends on it: the
/// slots of a race stand on one day, and no hour of a change lies between their reminders.
/// </summary>
internal sealed record Script(
    IReadOnlyList<Person> People,
    IReadOnlyList<Round> Rounds,
    IReadOnlyList<SlotPlan> Reserves)
{
    /// <summary>How many convocations a person gets, on average.</summary>
    private const double MeetingsPerPerson = 1.8;

    /// <summary>The crash comes while many texts leave: more is booked on that morning.</summary>
    private const int CrashDayShare = 3;

    private static readonly int[] Hours = [7, 9, 10, 14, 15];

    public IEnumerable<SlotPlan> Slots => [.. Rounds.SelectMany(round => round.Slots), .. Reserves];

    public IEnumerable<Meeting> Meetings => Rounds.SelectMany(round => round.Meetings);

    public static Script Write(int seed, int people)
    {
        Person[] cast = [.. Enumerable.Range(1, people).Select(number => Person.Of(seed, number))];
        var queue = new Queue<Person>(Turns(seed, cast));
        var sizes = Sizes(queue.Count).ToArray();
        var reserves = new List<SlotPlan>();
        var referents = new HashSet<int>();
        var rounds = Moments(sizes.Length)
            .Select((at, index) =>
            {
                Person[] invited = [.. Enumerable.Range(0, sizes[index]).Select(_ => queue.Dequeue())];
                var writer = new RoundWriter(new Dice(seed, $"round {index}"), seed, index, at);
                return writer.Write(invited, referents, reserves);
            })
            .ToArray();
        return new(cast, rounds, reserves);
    }

    // Everybody once before anybody twice, in another order each time.
    private static IEnumerable<Person> Turns(int seed, Person[] cast) => Enumerable.Range(0, (int)MeetingsPerPerson + 1)
        .SelectMany(turn => cast.OrderBy(person => new Dice(seed, $"turn {turn}").Throw($"{person.Number}")))
        .Take((int)(cast.Length * MeetingsPerPerson));

    private static IEnumerable<int> Sizes(int meetings)
    {
        for (var index = 0; meetings > 0; index++)
        {
            var size = Math.Min(meetings, Venue.All[index % Venue.All.Count].Racers);
            meetings -= size;
            yield return size;
        }
    }

    private static IEnumerable<DateTime> Moments(int rounds)
    {
        var shares = Season.BookingDays
            .SelectMany(day => Enumerable.Repeat(day, day == Season.CrashDay ? CrashDayShare : 1))
            .ToArray();
        var days = Enumerable.Range(0, rounds).Select(index => shares[index * shares.Length / rounds]);
        return days.GroupBy(day => day).SelectMany(day => day.Select((_, nth) =>
            Wall.Hour(day.Key, day.Key == Season.CrashDay ? Hours[0] : Hours[nth % Hours.Length])));
    }
}
