using CsCheck;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>
/// A few people, slots and convocations, and whatever is done to them, in any order. No fold throws on the way, and
/// whoever repeats an accepted command writes nothing: the laws look at what else must hold.
/// </summary>
public sealed class Life
{
    public const int Slots = 5;
    public const int People = 3;

    /// <summary>How many days ahead the slots are, and at what hour; the last one is in another agenda.</summary>
    private static readonly (int Days, TimeOnly Time)[] Openings =
        [(1, new(7, 30)), (2, new(10, 0)), (6, new(19, 0)), (26, new(8, 45)), (9, new(14, 0))];

    private readonly List<IFact> _facts = [];

    private Life(string timeZone, int capacity, int startMinute)
    {
        Now = new DateTimeOffset(2027, 3, 20, 0, 0, 0, TimeSpan.Zero).AddMinutes(startMinute);
        _facts.Add(Sample.PlaceOpened with { TimeZone = timeZone });
        _facts.Add(Sample.AgendaOpened with { TimeZone = timeZone });
        _facts.AddRange(Enumerable.Range(0, Slots).Select(slot => SlotOf(slot, capacity, timeZone)));
        _facts.AddRange(Enumerable.Range(0, People).Select(person => Sample.PersonWithMobile with
        {
            ProbationerId = Id("person", person),
        }));
        Past = Past.Of(_facts);
    }

    /// <summary>Agents work, and hardly a text is sent.</summary>
    public static Gen<(Life Life, Deed[] Deeds)> OfAgents { get; } = Of(Deed.OfAgents);

    /// <summary>Agents work, and what they plan is sent and answered.</summary>
    public static Gen<(Life Life, Deed[] Deeds)> OfEverybody { get; } = Of(Deed.OfEverybody);

    public Past Past { get; private set; }

    public DateTimeOffset Now { get; private set; }

    /// <summary>Everything that happened.</summary>
    public IReadOnlyList<IFact> Facts => _facts;

    /// <summary>The time that every convocation with a seat takes.</summary>
    public static IReadOnlyList<HeldTime> HeldIn(Past past) =>
    [
        .. past.States.OfType<Convocation>().Where(convocation => convocation.HoldsSeat).Select(it => new HeldTime(
            it.Id,
            it.ProbationerId,
            it.AgendaId,
            it.StartsAt,
            past.The<Slot>(it.SlotId).EndsAt)),
    ];

    public static Guid Id(string kind, int number) => StableId.Of(kind, $"{number}");

    public Life Do(IEnumerable<Deed> deeds)
    {
        foreach (var deed in deeds)
        {
            Do(deed);
        }

        return this;
    }

    /// <summary>The facts of one deed; none when it was refused or there was nothing to do it to.</summary>
    public IReadOnlyList<IFact> Do(Deed deed)
    {
        Now = Now.AddMinutes(deed.Minutes);

        if (MessageDeeds.DueAt(deed, Past) is { } due && due > Now)
        {
            Now = due;
        }

        if (Deeds.Of(deed, Past, Now) is not { } decide || decide(Past) is not Decision.Accepted accepted)
        {
            return [];
        }

        _facts.AddRange(accepted.NewFacts);
        Past = Past.Then(accepted.NewFacts);
        Assert.Empty(Assert.IsType<Decision.Accepted>(decide(Past)).NewFacts);
        return accepted.NewFacts;
    }

    // Around the night on which clocks go forward, in every French zone.
    private static Gen<(Life Life, Deed[] Deeds)> Of(Gen<Deed> deed) => Gen.Select(
        Gen.OneOf(FrenchZones.All),
        Gen.Int[1, 2],
        Gen.Int[0, 24 * 60],
        deed.Array[1, 50],
        (zone, capacity, minute, deeds) => (new Life(zone, capacity, minute), deeds));

    private static SlotOpened SlotOf(int slot, int capacity, string timeZone) => Sample.SlotWithOneSeat with
    {
        SlotId = Id("slot", slot),
        AgendaId = slot == Slots - 1 ? Sample.OtherAgendaId : Sample.AgendaId,
        StartsAt = PlaceTime.At(new DateOnly(2027, 3, 20).AddDays(Openings[slot].Days), Openings[slot].Time, timeZone),
        TimeZone = timeZone,
        Capacity = capacity,
    };
}
