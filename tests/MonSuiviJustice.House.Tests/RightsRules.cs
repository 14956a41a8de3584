using System.Reflection;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;
using Xunit;

namespace MonSuiviJustice.House.Tests;

public sealed class RightsRules
{
    private const string Routes = "tests/MonSuiviJustice.Api.Tests/Access/expected-routes.csv";

    /// <summary>Every role once, and local administrators twice: in a court and in a SPIP.</summary>
    private static readonly int Askers = Enum.GetValues<AgentRole>().Length + 1;

    private static readonly Reach[] Farthest =
        [Reach.National, Reach.Jurisdiction, Reach.CourtJurisdiction, Reach.OwnService];

    [Fact]
    public void The_rights_are_those_that_were_approved() => Solution.Approve("docs/rights.md", Markdown.Page(
        "Rights",
        $"""
        Written by `./dev approve`, approved by whoever commits it: which role may do what, and how far from its own service.
        Whatever is not here is forbidden. What a right is asked for by is in [routes](routes.md); what the predecessor allowed,
        and why ours differs, in `tests/MonSuiviJustice.Api.Tests/Access/expected-rights.csv`. `RightsApi` asks each of
        {Cells()} cells (route, role, and whose: own, linked, other service) over HTTP.
        """,
        ("", Markdown.Table(
            ["right", "what for", .. Farthest.Select(Words)],
            Enum.GetValues<Right>().OrderBy(right => $"{right}", StringComparer.Ordinal).Select(right => (string[])
            [
                $"{right}",
                Docstrings.Of(FieldOf(right)),
                .. Farthest.Select(reach => string.Join(", ", RolesWith(right, reach))),
            ])))));

    [Fact]
    public void Every_right_is_asked_for_by_a_route() => Assert.Equal(
        Enum.GetValues<Right>().Order(),
        Solution.Api.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.GetCustomAttribute<WolverineHttpMethodAttribute>() is not null)
            .Select(method => method.GetCustomAttribute<NeedsAttribute>()?.Right)
            .OfType<Right>()
            .Distinct()
            .Order());

    private static IEnumerable<string> RolesWith(Right right, Reach reach) =>
        Enum.GetValues<AgentRole>().Where(role => RightsTable.Of(role, right) == reach).Select(RoleWords.Of);

    private static int Cells() => Solution.Read(Routes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Sum(line => Askers * (line.Split(';', StringSplitOptions.TrimEntries)[2] == "nobody" ? 1 : 3));

    private static string Words(Reach reach) => reach switch
    {
        Reach.National => "the country",
        Reach.Jurisdiction => "own service and those linked to it",
        Reach.CourtJurisdiction => "own service and, from a court, those linked to it",
        Reach.OwnService => "own service",
        Reach.None => "nothing",
    };

    private static FieldInfo FieldOf(Right right) => typeof(Right).GetField($"{right}")
        ?? throw new InvalidOperationException($"{right} is no right.");
}
