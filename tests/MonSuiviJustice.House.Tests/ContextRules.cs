using System.Text.RegularExpressions;
using Xunit;

namespace MonSuiviJustice.House.Tests;

/// <summary>
/// Which contexts know each other. A new arrow is a decision: add it here, or do without. Everything may use the kernel;
/// what composes the application (Hosting, Program, EventStore) may use everything.
/// </summary>
public sealed partial class ContextRules
{
    private static readonly string[] Composers = ["Hosting", ""];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Domain/Kernel"] = [],
        ["Domain/Access"] = ["Convocations", "Emails", "Organisations"],
        ["Domain/Audit"] = [],
        ["Domain/Accounts"] = ["Emails"],
        ["Domain/Agendas"] = ["Access", "Convocations", "Organisations"],
        ["Domain/Convocations"] = ["Access", "Agendas", "Notifications", "Organisations", "Probationers"],
        ["Domain/Divestments"] = ["Access", "Emails", "Probationers"],
        ["Domain/Emails"] = [],
        ["Domain/Notifications"] = ["Convocations", "Organisations", "Probationers"],
        ["Domain/Organisations"] = ["Convocations"],
        ["Domain/Probationers"] = ["Access"],
        ["Domain/Replies"] = ["Probationers"],

        ["Projections/Kernel"] = [],
        ["Projections/Access"] = [],
        ["Projections/Agendas"] = ["Convocations"],
        ["Projections/Attendance"] = ["Convocations", "Probationers"],
        ["Projections/CaseHistory"] = ["Convocations", "Divestments", "Notifications", "Probationers", "Replies"],
        ["Projections/Convocations"] = ["Notifications", "Probationers"],
        ["Projections/Divestments"] = [],
        ["Projections/Notifications"] = ["Convocations"],
        ["Projections/Organisations"] = [],
        ["Projections/Probationers"] = [],
        ["Projections/Replies"] = [],

        // The kernel of the Api knows who asks, and hands endpoints the vault.
        ["Api/Kernel"] = ["Access", "Probationers"],
        ["Api/Access"] = ["Accounts", "Emails", "Organisations", "Probationers"],
        ["Api/Accounts"] = ["Access", "Emails", "Organisations", "Probationers"],
        ["Api/Agendas"] = ["Access", "Convocations", "Organisations", "Probationers"],
        ["Api/Audit"] = ["Access"],
        ["Api/Attendance"] = ["Access", "Convocations"],
        ["Api/CaseHistory"] = ["Access", "Convocations", "Divestments", "Notifications", "Organisations", "Probationers", "Replies"],
        ["Api/Convocations"] = ["Access", "Agendas", "Notifications", "Organisations", "Probationers"],
        ["Api/Development"] = ["Access", "Emails", "Notifications"],
        ["Api/Divestments"] = ["Access", "Agendas", "Convocations", "Emails", "Organisations", "Probationers"],
        ["Api/Emails"] = ["Access", "Accounts", "Divestments", "Organisations"],
        ["Api/Notifications"] = ["Access", "Agendas", "Convocations", "Organisations", "Probationers"],
        ["Api/Organisations"] = ["Access", "Convocations"],
        ["Api/Probationers"] = ["Access", "Convocations", "Notifications", "Organisations"],
        ["Api/Replies"] = ["Access", "Convocations", "Notifications", "Organisations", "Probationers"],
    };

    [Fact]
    public void A_context_uses_only_those_that_it_may() => Solution.None(
        Solution.Sources("src").SelectMany(file => ArrowsOf(file).Except(AllowedTo(file)).Select(arrow => $"{file} uses {arrow}")));

    [Fact]
    public void No_arrow_is_allowed_that_nobody_uses()
    {
        var used = Solution.Sources("src").ToLookup(PlaceOf, ArrowsOf);

        Solution.None(MayUse.SelectMany(row => row.Value
            .Except(used[row.Key].SelectMany(arrows => arrows))
            .Select(arrow => $"{row.Key} uses no {arrow}")));
    }

    private static IEnumerable<string> AllowedTo(string file) => Composers.Contains(PlaceOf(file).Split('/')[1])
        ? ArrowsOf(file)
        : MayUse.GetValueOrDefault(PlaceOf(file), []);

    private static IEnumerable<string> ArrowsOf(string file) => Uses().Matches(Solution.Read(file))
        .Select(match => match.Groups["context"].Value)
        .Where(context => context != "Kernel" && context != PlaceOf(file).Split('/')[1] && IsContext(context))
        .Distinct();

    private static bool IsContext(string name) => MayUse.Keys.Any(place => place.Split('/')[1] == name);

    /// <summary><c>src/MonSuiviJustice.Api/Agendas/OpenSlot.cs</c> is in <c>Api/Agendas</c>.</summary>
    private static string PlaceOf(string file)
    {
        var parts = file.Split(Path.DirectorySeparatorChar);
        return $"{parts[1].Replace("MonSuiviJustice.", "", StringComparison.Ordinal)}/{(parts.Length > 3 ? parts[2] : "")}";
    }

    [GeneratedRegex(@"\b(Domain|Projections|Api)\.(?<context>[A-Z][A-Za-z]+)")]
    private static partial Regex Uses();
}
