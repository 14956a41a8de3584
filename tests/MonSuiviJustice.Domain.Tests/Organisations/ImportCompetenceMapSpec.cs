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

    [Fact]
    public void The_map_of_a_department_is_imported_once() =>
        Given()
            .When(past => Decide(past, [Sample.Nanterre]))
            .Then(Sample.MapImported)
            .AndAgainNothing();

    [Fact]
    public void Another_map_of_the_department_stands_beside_the_first() =>
        Given(Sample.MapImported)
            .When(past => Decide(past, [Sample.Nanterre, Suresnes]))
            .Then(Sample.MapImported with
            {
                Communes = [Sample.Nanterre, Suresnes],
                Digest = CompetenceMap.DigestOf([Sample.Nanterre, Suresnes]),
            })
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
        past.Any<CompetenceMap>(CompetenceMap.IdOf("92", CompetenceMap.DigestOf(communes))),
        new("92", communes, Sample.AgentId, Sample.BookedAt));
}
