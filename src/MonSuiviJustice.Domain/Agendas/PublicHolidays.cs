using MonSuiviJustice.Domain.Organisations;
using static MonSuiviJustice.Domain.Organisations.Territory;

namespace MonSuiviJustice.Domain.Agendas;

/// <param name="FrenchLabel">As a calendar shows it.</param>
public sealed record PublicHoliday(DateOnly Date, string FrenchLabel);

/// <summary>The public holidays of each territory, as data: the law as it stands, for any year of our calendar.</summary>
/// <remarks>
/// Everywhere: Code du travail, L3133-1. Good Friday and 26 December in Alsace-Moselle: L3134-13. Abolition of slavery:
/// L3422-2 and décret 83-1003 as amended by décret 2012-553, which moves Saint-Martin to 28 May. New Caledonia: Code du
/// travail de Nouvelle-Calédonie, Lp. 233-1. French Polynesia: Code du travail polynésien, Lp. 3231-1; the loi du pays
/// voted on 6 May 2025 puts Matari'i i ni'a (20 November) in the place of the feast of autonomy (29 June). Wallis et
/// Futuna: the three local days of its Code du travail. What is only custom is not here (Good Friday in the Antilles).
/// </remarks>
public static class PublicHolidays
{
    private const int SinceMatarii = 2025;

    private static readonly Territory[] Everywhere = Enum.GetValues<Territory>();

    private static readonly Rule[] Rules =
    [
        new(Day(1, 1), "Jour de l'an", Everywhere),
        new(Day(3, 5), "Arrivée de l'Évangile", [FrenchPolynesia]),
        new(FromEaster(-2), "Vendredi saint", [AlsaceMoselle, FrenchPolynesia]),
        new(FromEaster(1), "Lundi de Pâques", Everywhere),
        new(Day(4, 27), "Abolition de l'esclavage", [Mayotte]),
        new(Day(4, 28), "Saint Pierre Chanel", [WallisEtFutuna]),
        new(Day(5, 1), "Fête du Travail", Everywhere),
        new(Day(5, 8), "Victoire de 1945", Everywhere),
        new(FromEaster(39), "Ascension", Everywhere),
        new(FromEaster(50), "Lundi de Pentecôte", Everywhere),
        new(Day(5, 22), "Abolition de l'esclavage", [Martinique]),
        new(Day(5, 27), "Abolition de l'esclavage", [Guadeloupe]),
        new(Day(5, 28), "Abolition de l'esclavage", [SaintMartin]),
        new(Day(6, 10), "Abolition de l'esclavage", [Guyane]),
        new(Day(6, 29), "Saints Pierre et Paul", [WallisEtFutuna]),
        new(Day(6, 29), "Fête de l'autonomie", [FrenchPolynesia], Until: SinceMatarii - 1),
        new(Day(7, 14), "Fête nationale", Everywhere),
        new(Day(7, 29), "Fête du territoire", [WallisEtFutuna]),
        new(Day(8, 15), "Assomption", Everywhere),
        new(Day(9, 24), "Fête de la citoyenneté", [NewCaledonia]),
        new(Day(10, 9), "Abolition de l'esclavage", [SaintBarthelemy]),
        new(Day(11, 1), "Toussaint", Everywhere),
        new(Day(11, 11), "Armistice de 1918", Everywhere),
        new(Day(11, 20), "Matari'i i ni'a", [FrenchPolynesia], Since: SinceMatarii),
        new(Day(12, 20), "Abolition de l'esclavage", [Reunion]),
        new(Day(12, 25), "Noël", Everywhere),
        new(Day(12, 26), "Saint-Étienne", [AlsaceMoselle]),
    ];

    public static bool Includes(DateOnly date, Territory territory) =>
        Array.Exists(Rules, rule => rule.On(date.Year) == date && rule.IsKept(date.Year, territory));

    /// <summary>In the order of the calendar; two of them may fall on one day.</summary>
    /// <param name="year">After 1582, when Easter came to be reckoned as it is.</param>
    public static IReadOnlyList<PublicHoliday> Of(int year, Territory territory) =>
    [
        .. Rules
            .Where(rule => rule.IsKept(year, territory))
            .Select(rule => new PublicHoliday(rule.On(year), rule.FrenchLabel))
            .OrderBy(holiday => holiday.Date),
    ];

    private static Func<int, DateOnly> Day(int month, int day) => year => new(year, month, day);

    private static Func<int, DateOnly> FromEaster(int days) => year => Easter(year).AddDays(days);

    /// <summary>Easter Sunday, by Oudin's rule: the full moon after the equinox, then the Sunday after it.</summary>
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var late = epact / 28;
        var moon = epact - (late * (1 - (late * (29 / (epact + 1)) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        return new DateOnly(year, 3, 28).AddDays(moon - weekday);
    }

    private sealed record Rule(
        Func<int, DateOnly> On,
        string FrenchLabel,
        Territory[] Territories,
        int Since = 0,
        int Until = int.MaxValue)
    {
        public bool IsKept(int year, Territory territory) =>
            year >= Since && year <= Until && Array.IndexOf(Territories, territory) >= 0;
    }
}
