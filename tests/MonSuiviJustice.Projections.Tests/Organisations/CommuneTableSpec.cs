using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using MonSuiviJustice.Projections.Organisations;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Organisations;

public sealed class CommuneTableSpec
{
    [Fact]
    public void The_latest_map_of_a_department_replaces_the_whole_of_the_one_before() => Assert.Equal(
        ["92050 tj-nanterre"],
        After(Map("92", 1, ("92050", "tj-paris"), ("92051", "tj-paris")), Map("92", 2, ("92050", "tj-nanterre"))));

    [Fact]
    public void A_map_that_comes_back_brings_its_communes_back() => Assert.Equal(
        ["92050 tj-paris", "92051 tj-paris"],
        After(
            Map("92", 1, ("92050", "tj-paris"), ("92051", "tj-paris")),
            Map("92", 2, ("92050", "tj-nanterre")),
            Map("92", 3, ("92050", "tj-paris"), ("92051", "tj-paris"))));

    [Fact]
    public void A_commune_may_pass_to_another_department() => Assert.Equal(
        ["92050 tj-nanterre", "92051 tj-versailles"],
        After(
            Map("92", 1, ("92050", "tj-nanterre"), ("92051", "tj-nanterre")),
            Map("78", 1, ("92051", "tj-versailles")),
            Map("92", 2, ("92050", "tj-nanterre"))));

    // What the database does with the changes, in the order and in the statements in which they are sent.
    private static IEnumerable<string> After(params CompetenceMapImported[] page)
    {
        var rows = new Dictionary<object, IReadOnlyDictionary<string, object?>>();

        foreach (var run in Runs.Of(page.SelectMany(new CommuneTable().Next)))
        {
            Assert.Equal(run.Count, run.DistinctBy(change => change.Row).Count());

            foreach (var change in run)
            {
                if (change.IsRemoval)
                {
                    rows = rows.Where(row => !Equals(row.Value["department_code"], change.Row)).ToDictionary();
                }
                else
                {
                    rows[change.Row] = change.Cells.ToDictionary(cell => cell.Column, cell => cell.Value);
                }
            }
        }

        return rows.Values.Select(row => $"{row["insee"]} {row["court_code"]}").Order(StringComparer.Ordinal);
    }

    private static CompetenceMapImported Map(string department, int number, params (string Insee, string Court)[] said)
    {
        FactList<CommuneCompetence> communes =
            [.. said.Select(one => new CommuneCompetence(one.Insee, one.Insee, [], one.Court, null, null, null))];

        return new(
            department, number, CompetenceMap.DigestOf(communes), communes, Guid.Empty, DateTimeOffset.UnixEpoch);
    }
}
