using System.Text.RegularExpressions;
using Xunit;

namespace MonSuiviJustice.House.Tests;

/// <summary>What the predecessor could do, row by row: <c>docs/parity.md</c>.</summary>
public sealed partial class ParityRules
{
    private static readonly IReadOnlyList<Row> Rows =
    [
        .. File.ReadLines(Solution.PathOf("docs/parity.md"))
            .Where(line => line.StartsWith("| F", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new Row(Id: cells[1], State: cells[3], Where: cells[4])),
    ];

    [Fact]
    public void Every_capability_stands_there_once() => Assert.Equal(
        Enumerable.Range(1, 207).Select(number => $"F{number:000}"),
        Rows.Select(row => row.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void A_capability_works_or_is_to_come_or_is_refused() => Solution.None(
        Rows.Where(row => row.State is not ("works" or "not yet" or "refused")).Select(row => row.Id));

    [Fact]
    public void What_is_refused_says_why_and_what_is_to_come_says_nothing() => Solution.None(
        Rows.Where(row => row.State switch
        {
            "refused" => row.Where.Length == 0,
            "not yet" => row.Where.Length > 0,
            _ => false,
        }).Select(row => row.Id));

    [Fact]
    public void What_works_names_its_endpoint_and_a_spec_that_exists()
    {
        var specs = Solution.Sources("tests").Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Solution.None(Rows
            .Where(row => row.State == "works" && !(row.Tokens.Count >= 2 && row.Tokens.Skip(1).All(specs.Contains)))
            .Select(row => $"{row.Id} {row.Where}"));
    }

    private sealed partial record Row(string Id, string State, string Where)
    {
        public IReadOnlyList<string> Tokens => [.. Quoted().Matches(Where).Select(token => token.Groups[1].Value)];

        [GeneratedRegex("`([^`]+)`")]
        private static partial Regex Quoted();
    }
}
