using System.Text.RegularExpressions;
using Xunit;

namespace MonSuiviJustice.House.Tests;

public sealed partial class FileRules
{
    private static readonly string[] Everywhere = ["src", "tests", "demo", "bench"];

    private static readonly string[] Drawers = ["Models", "Interfaces", "Utils", "Helpers", "Common", "Services", "Managers"];

    [Fact]
    public void A_source_file_has_at_most_250_lines() => Solution.None(
        Solution.Sources(Everywhere).Where(file => LinesOf(file) > 250));

    [Fact]
    public void A_line_has_at_most_160_characters() => Solution.None(
        Solution.Sources(Everywhere).Where(file => File.ReadLines(Solution.PathOf(file)).Any(line => line.Length > 160)));

    [Fact]
    public void A_project_file_has_at_most_45_lines() => Solution.None(
        Directory.EnumerateFiles(Solution.Root, "*.csproj", SearchOption.AllDirectories).Where(file => LinesOf(file) > 45));

    [Fact]
    public void The_rules_of_style_have_at_most_120_lines() => Assert.InRange(LinesOf(".editorconfig"), 1, 120);

    [Fact]
    public void The_readme_is_there_and_has_at_most_120_lines()
    {
        Assert.True(File.Exists(Solution.PathOf("README.md")), "README.md is missing.");
        Assert.InRange(LinesOf("README.md"), 1, 120);
    }

    [Fact]
    public void Nobody_silences_the_compiler() => Solution.None(Where(Silenced(), Everywhere));

    [Fact]
    public void No_folder_is_a_drawer_for_everything() => Solution.None(Solution.Sources(Everywhere)
        .Where(file => file.Split(Path.DirectorySeparatorChar).Any(part => Drawers.Contains(part))));

    [Fact]
    public void No_test_is_left_out() => Solution.None(Where(LeftOut(), "tests"));

    [Fact]
    public void Nobody_looks_at_the_clock_of_the_machine() => Solution.None(Where(MachineClock(), "src"));

    [Fact]
    public void A_use_case_has_the_same_file_name_in_the_domain_and_in_its_spec() => Solution.None(
        Solution.Commands
            .Select(command => $"{command.Namespace?.Split('.')[^1]}/{command.Name}")
            .Where(useCase => !File.Exists(Solution.PathOf($"src/MonSuiviJustice.Domain/{useCase}.cs"))
                || !File.Exists(Solution.PathOf($"tests/MonSuiviJustice.Domain.Tests/{useCase}Spec.cs"))));

    private static int LinesOf(string file) => File.ReadLines(Solution.PathOf(file)).Count();

    private static IEnumerable<string> Where(Regex forbidden, params string[] folders) =>
        from file in Solution.Sources(folders)
        where Path.GetFileName(file) != $"{nameof(FileRules)}.cs"
        from line in File.ReadLines(Solution.PathOf(file)).Select((text, index) => (Text: text, Number: index + 1))
        where forbidden.IsMatch(line.Text)
        select $"{file}:{line.Number}";

    [GeneratedRegex(@"#pragma\s+warning\s+disable|\bnull!|\bdefault!")]
    private static partial Regex Silenced();

    [GeneratedRegex(@"\bSkip\s*=|\bExplicit\s*=")]
    private static partial Regex LeftOut();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex MachineClock();
}
