using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Organisations.Territory;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class PublicHolidaysSpec
{
    /// <summary>Reference data beside the checkout; its README says why three zones are missing here.</summary>
    private static readonly string Oracle =
        Path.Combine(Checkout.Root, "..", "shared", "data", "jours-feries-2024-2030.csv");

    public static TheoryData<string, Territory> CompleteZones => new()
    {
        { "metropole", Mainland },
        { "alsace-moselle", AlsaceMoselle },
        { "guadeloupe", Guadeloupe },
        { "martinique", Martinique },
        { "guyane", Guyane },
        { "la-reunion", Reunion },
        { "mayotte", Mayotte },
        { "saint-pierre-et-miquelon", SaintPierreEtMiquelon },
        { "saint-barthelemy", SaintBarthelemy },
        { "saint-martin", SaintMartin },
    };

    public static TheoryData<string, Territory, string[]> IncompleteZones => new()
    {
        { "nouvelle-caledonie", NewCaledonia, ["09-24"] },
        { "wallis-et-futuna", WallisEtFutuna, ["04-28", "06-29", "07-29"] },
    };

    [Theory]
    [MemberData(nameof(CompleteZones))]
    public void From_2024_to_2030_each_holiday_is_that_of_the_oracle(string zone, Territory territory)
    {
        Assert.SkipUnless(File.Exists(Oracle), $"Left out: {Oracle} is not there.");

        Assert.Equal(DatesOf(zone), Enumerable.Range(2024, 7).SelectMany(year => Dates(year, territory)));
    }

    [Theory]
    [MemberData(nameof(IncompleteZones))]
    public void Where_the_oracle_lacks_the_local_days_they_are_all_that_differs(
        string zone,
        Territory territory,
        string[] local)
    {
        Assert.SkipUnless(File.Exists(Oracle), $"Left out: {Oracle} is not there.");

        var expected = DatesOf(zone).Concat(Enumerable.Range(2024, 7).SelectMany(year => local.Select(day =>
            DateOnly.ParseExact($"{year}-{day}", "yyyy-MM-dd"))));
        Assert.Equal(
            expected.Distinct().Order(),
            Enumerable.Range(2024, 7).SelectMany(year => Dates(year, territory)));
    }

    [Theory]
    [InlineData(2024, "03-05", "03-29", "06-29")]
    [InlineData(2025, "03-05", "04-18", "11-20")]
    [InlineData(2030, "03-05", "04-19", "11-20")]
    public void In_Polynesia_the_day_of_autonomy_gave_way_to_Matarii(int year, params string[] local) => Assert.Equal(
        local,
        Dates(year, FrenchPolynesia).Except(Dates(year, Mainland)).Select(date => $"{date:MM-dd}"));

    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    [InlineData(2285, 3, 22)]
    public void Easter_is_right_in_the_years_where_reckonings_go_wrong(int year, int month, int day) =>
        Assert.True(PublicHolidays.Includes(new DateOnly(year, month, day).AddDays(1), Mainland));

    [Fact]
    public void Two_holidays_of_one_day_are_both_named() => Assert.Equal(
        ["Lundi de Pentecôte", "Abolition de l'esclavage"],
        PublicHolidays.Of(2030, Guyane)
            .Where(holiday => holiday.Date == new DateOnly(2030, 6, 10))
            .Select(holiday => holiday.FrenchLabel));

    [Theory]
    [InlineData("92050", Mainland)]
    [InlineData("2A004", Mainland)]
    [InlineData("57463", AlsaceMoselle)]
    [InlineData("67482", AlsaceMoselle)]
    [InlineData("68066", AlsaceMoselle)]
    [InlineData("69123", Mainland)]
    [InlineData("97105", Guadeloupe)]
    [InlineData("97209", Martinique)]
    [InlineData("97302", Guyane)]
    [InlineData("97411", Reunion)]
    [InlineData("97502", SaintPierreEtMiquelon)]
    [InlineData("97611", Mayotte)]
    [InlineData("97701", SaintBarthelemy)]
    [InlineData("97801", SaintMartin)]
    [InlineData("97123", SaintBarthelemy)]
    [InlineData("97127", SaintMartin)]
    [InlineData("98613", WallisEtFutuna)]
    [InlineData("98735", FrenchPolynesia)]
    [InlineData("98818", NewCaledonia)]
    public void A_commune_is_in_one_territory(string insee, Territory territory) =>
        Assert.Equal(territory, TerritoryTable.OfCommune(insee));

    [Theory]
    [InlineData("America/Marigot", SaintMartin)]
    [InlineData("America/St_Barthelemy", SaintBarthelemy)]
    [InlineData("Europe/Paris", Mainland)]
    [InlineData("Pacific/Gambier", FrenchPolynesia)]
    public void What_was_opened_before_facts_told_has_the_territory_of_its_zone(string timeZone, Territory territory)
    {
        var place = Place.Evolve(null, Sample.PlaceOpened with { TimeZone = timeZone, Territory = null });
        var agenda = Agenda.Evolve(null, Sample.AgendaOpened with { TimeZone = timeZone, Territory = null });

        Assert.Equal((territory, territory), (place.Territory, agenda.Territory));
    }

    private static IEnumerable<DateOnly> Dates(int year, Territory territory) =>
        PublicHolidays.Of(year, territory).Select(holiday => holiday.Date).Distinct();

    private static IEnumerable<DateOnly> DatesOf(string zone) => File.ReadLines(Oracle)
        .Skip(1)
        .Select(line => line.Split(','))
        .Where(cells => cells[1] == zone)
        .Select(cells => DateOnly.ParseExact(cells[0], "yyyy-MM-dd"))
        .Distinct();
}
