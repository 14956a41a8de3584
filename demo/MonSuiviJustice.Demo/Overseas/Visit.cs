using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Overseas;

/// <summary>Somebody who is expected in a bureau, by the clock on its wall.</summary>
/// <param name="IsFree">At a free time, not in a slot opened beforehand.</param>
internal sealed record Visit(Bureau Bureau, Person Person, DateOnly Day, TimeOnly Time, bool IsFree)
{
    private static readonly TimeOnly BeforeTexts = new(7, 30);

    public Guid Id { get; set; }

    /// <summary>Null until somebody has registered the person.</summary>
    public Guid? PersonId { get; set; }

    public DateTime Wall => Day.ToDateTime(Time);

    /// <summary>
    /// On both sides of the holiday, in a slot and at a free time; and one in each territory on the holiday of the
    /// next, which is a workday here.
    /// </summary>
    public static IReadOnlyList<Visit> Write(int seed)
    {
        var number = 0;
        return
        [
            .. from bureau in Bureau.All
               from it in Hours(bureau)
               select new Visit(bureau, Somebody(bureau.Territory, seed, ++number), it.Day, it.Time, it.IsFree),
        ];
    }

    private static IEnumerable<(DateOnly Day, TimeOnly Time, bool IsFree)> Hours(Bureau bureau)
    {
        var territory = bureau.Territory;
        yield return (territory.Before, Opening.Hours[0], false);
        yield return (territory.Before, BeforeTexts, true);
        yield return (territory.After, Opening.Hours[2], false);
        yield return (territory.After, new(11, 15), true);

        if (bureau.IsSpip)
        {
            yield return (NextTo(territory).Holiday, new(16, 0), true);
        }
    }

    public static Territory NextTo(Territory territory) =>
        Territory.All[(Territory.All.ToList().IndexOf(territory) + 1) % Territory.All.Count];

    private static Person Somebody(Territory territory, int seed, int number) => Person.Of(seed, number) with
    {
        Mobile = $"{territory.Mobiles}{(number * 7919L + Math.Abs((long)seed) * 104_729 + 10_007) % 100_000:00000}",
        WithoutMobile = null,
        SaidStop = false,
        IsUnreachable = false,
    };
}
