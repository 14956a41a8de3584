using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Hearing;

/// <summary>Somebody who leaves the court room in Nanterre, and lives here or elsewhere.</summary>
internal sealed record Leaver(Person Person, Jurisdiction Home)
{
    private const int OfEachHome = 3;

    /// <summary>Of a plus sign, three or two digits of a country, and a number of nine.</summary>
    private static int MobileLength(string beginning) => beginning.StartsWith("+33", StringComparison.Ordinal) ? 12 : 13;

    /// <summary>Given by the API.</summary>
    public Guid Id { get; set; }

    /// <summary>Of the file as it was registered.</summary>
    public string? ETag { get; set; }

    /// <summary>At the judge's and at the SPIP, the earlier first; empty until both are booked.</summary>
    public IReadOnlyList<Date> Dates { get; set; } = [];

    public static IReadOnlyList<Leaver> Write(int seed)
    {
        var number = 0;
        return
        [
            .. from home in Jurisdiction.All
               from _ in Enumerable.Range(0, OfEachHome)
               select new Leaver(Somebody(home, seed, ++number), home),
        ];
    }

    private static Person Somebody(Jurisdiction home, int seed, int number)
    {
        var digits = $"{(number * 7919L + Math.Abs((long)seed) * 104_729 + 10_007) % 10_000:00000}";
        return Person.Of(seed, number) with
        {
            Mobile = home.Mobiles + digits[^(MobileLength(home.Mobiles) - home.Mobiles.Length)..],
            WithoutMobile = null,
            SaidStop = false,
            IsUnreachable = false,
        };
    }
}

/// <param name="Service">Where the person is expected.</param>
/// <param name="StartsAt">With the offset of the place.</param>
internal sealed record Date(Guid Id, string Service, DateTimeOffset StartsAt);
