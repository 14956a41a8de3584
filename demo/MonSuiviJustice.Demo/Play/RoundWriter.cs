using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Play;

/// <summary>Writes one round of bookings, and what becomes of each.</summary>
internal sealed class RoundWriter(Dice dice, int seed, int index, DateTime at)
{
    private const int LargestSlot = 10;

    /// <summary>
    /// Days ahead. Not 4 and not 21: the reminder plan changes there, and the hour that the race gives would decide.
    /// </summary>
    private static readonly int[] Leads = [1, 2, 3, 5, 6, 7, 8, 9, 10, 12, 14, 23];

    private readonly Venue _venue = Venue.All[index % Venue.All.Count];

    public Round Write(IReadOnlyList<Person> invited, HashSet<int> referents, List<SlotPlan> reserves)
    {
        var day = Target(Leads[dice.Pick("lead", Leads.Length)]);
        var reserve = new SlotPlan(
            _venue,
            Wall.Hour(Wall.WorkdaysAfter(day, 6 + dice.Pick("reserve day", 3)), Start("reserve hour")),
            Capacity: LargestSlot);
        var left = LargestSlot;
        var meetings = new List<Meeting>();

        foreach (var (person, nth) in invited.Select((person, nth) => (person, nth)))
        {
            var agent = _venue.Agents[nth % _venue.Agents.Count];
            var own = new Dice(seed, $"meeting {index}/{nth}");
            var destiny = Destinies.Of(own, mayUseReserve: left > 0, isBookedLongBefore: IsLongBefore(day));
            left -= Destinies.UsesReserve(destiny) ? 1 : 0;

            meetings.Add(new(
                Name: $"{index}/{nth}",
                Person: person,
                Agent: agent,
                Venue: _venue,
                Day: day,
                Telling: own.Throw("telling") < 0.75 ? "NowAndRemind" : "RemindOnly",
                AsReferent: agent.MayBeReferent && own.Throw("referent") < 0.5 && referents.Add(person.Number),
                Destiny: destiny,
                Reserve: reserve)
            {
                Changes = [.. Destinies.Changes(own, destiny, at, day)],
            });
        }

        reserves.Add(reserve with { Capacity = Math.Max(1, LargestSlot - left) });
        return new(at, Slots(day, invited.Count), [.. meetings.Select(it => it with { Reserve = reserves[^1] })]);
    }

    /// <summary>The wanted slot is too small, the next one may be, and the last ones hold everybody.</summary>
    private List<SlotPlan> Slots(DateOnly day, int people)
    {
        int[] starts = [.. Season.Starts.OrderBy(start => dice.Throw($"start {start}"))];
        var slots = new List<SlotPlan>();

        for (var left = people; left > 0; left -= slots[^1].Capacity)
        {
            var capacity = slots.Count == 0
                ? 1 + dice.Pick("capacity", Math.Max(1, Math.Min(LargestSlot, people - 1)))
                : 5 + dice.Pick($"capacity {slots.Count}", 6);
            slots.Add(new(_venue, Wall.Hour(day, starts[slots.Count]), capacity));
        }

        return slots;
    }

    private DateOnly Target(int lead)
    {
        var today = DateOnly.FromDateTime(at);
        var day = Wall.WorkdayFrom(today.AddDays(lead));
        var days = day.DayNumber - today.DayNumber;
        return days is 4 or 21 or 22 ? Wall.WorkdayFrom(today.AddDays(days == 4 ? 5 : 23)) : day;
    }

    private bool IsLongBefore(DateOnly day) => Wall.WorkdayBefore(day) > DateOnly.FromDateTime(at);

    private int Start(string question) => Season.Starts[dice.Pick(question, Season.Starts.Count)];
}
