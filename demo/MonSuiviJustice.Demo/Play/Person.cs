using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Play;

/// <summary>Somebody invented, and what their telephone does.</summary>
/// <param name="Mobile">E.164; null without one.</param>
/// <param name="WithoutMobile">Why nobody writes to them; null when they are written to.</param>
/// <param name="SaidStop">To the provider, of whom the service learns it with the first text.</param>
/// <param name="IsUnreachable">The number is not in service any more.</param>
internal sealed record Person(
    int Number,
    string LastName,
    string FirstName,
    DateOnly BirthDate,
    string? Mobile,
    string? WithoutMobile,
    bool SaidStop,
    bool IsUnreachable)
{
    /// <summary>Grown up in every season that is played, the earliest in 2019; the others are up to sixty years older.</summary>
    private static readonly DateOnly Youngest = new(2000, 9, 7);

    private const int Adults = 60 * 365;

    public string Name => $"{FirstName} {LastName}";

    public bool IsTexted => WithoutMobile is null;

    public static Person Of(int seed, int number)
    {
        var dice = new Dice(seed, $"person {number}");
        var reach = dice.Throw("reach");
        var telephone = dice.Throw("telephone");

        return new(
            number,
            Names.Last[dice.Pick("last name", Names.Last.Count)],
            Names.First[dice.Pick("first name", Names.First.Count)],
            BirthDate: Youngest.AddDays(-dice.Pick("birth date", Adults)),
            Mobile: reach < 0.08 ? null : MobileOf(seed, number),
            WithoutMobile: reach switch { < 0.08 => "NoMobile", < 0.12 => "RefusesSms", _ => null },
            SaidStop: telephone < 0.01,
            IsUnreachable: telephone is >= 0.01 and < 0.05);
    }

    // The range that the regulator keeps for fiction (06 39 98) is no valid number for the API: in French notation it is
    // read as one of Mayotte. These leave the machine to nobody: the gateway is a local process.
    public static string MobileOf(int seed, int number) =>
        $"+33612{(number * 7919L + Math.Abs((long)seed) * 104_729 + 10_007) % 1_000_000:000000}";
}
