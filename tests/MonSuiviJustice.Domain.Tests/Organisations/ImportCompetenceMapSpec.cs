using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class ImportCompetenceMapSpec
{
    private static readonly CommuneCompetence Suresnes =
        Sample.Nanterre with { Insee = "92073", Label = "Suresnes", PostalCodes = ["92150"] };

    private static CompetenceMapImported WithSuresnes => Sample.MapImported with
    {
        Number = 2,
        Communes = [Sample.Nanterre, Suresnes],
        Digest = CompetenceMap.DigestOf([Sample.Nanterre, Suresnes]),
    };

    [Fact]
    public void The_map_of_a_department_is_imported_once() =>
        Given()
            .When(past => Decide(past, [Sample.Nanterre]))
            .Then(Sample.MapImported)
            .AndAgainNothing();

    [Fact]
    public void Another_map_of_the_department_takes_the_place_of_the_first() =>
        Given(Sample.MapImported)
            .When(past => Decide(past, [Sample.Nanterre, Suresnes]))
            .Then(WithSuresnes)
            .AndAgainNothing();

    [Fact]
    public void A_map_that_comes_back_is_imported_again() =>
        Given(Sample.MapImported, WithSuresnes)
            .When(past => Decide(past, [Sample.Nanterre]))
            .Then(Sample.MapImported with { Number = 3 })
            .AndAgainNothing();

    [Fact]
    public void A_map_is_the_same_in_whatever_order_its_communes_come() => Assert.Equal(
        CompetenceMap.DigestOf([Sample.Nanterre, Suresnes]),
        CompetenceMap.DigestOf([Suresnes, Sample.Nanterre]));

    [Fact]
    public void A_map_is_another_one_when_one_commune_has_another_court() => Assert.NotEqual(
        CompetenceMap.DigestOf([Sample.Nanterre]),
        CompetenceMap.DigestOf([Sample.Nanterre with { CourtCode = "tj-versailles" }]));

    private static Decision Decide(Past past, FactList<CommuneCompetence> communes) => ImportCompetenceMap.Decide(
        Enumerable.Range(1, 3)
            .Select(number => past.Any<CompetenceMap>(CompetenceMap.IdOf("92", number)))
            .LastOrDefault(map => map is not null),
        new("92", communes, Sample.AgentId, Sample.BookedAt));
}
