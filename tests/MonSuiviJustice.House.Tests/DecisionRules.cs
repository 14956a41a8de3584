using System.Reflection;
using MonSuiviJustice.Api.Hosting.Documentation;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using Xunit;

namespace MonSuiviJustice.House.Tests;

public sealed class DecisionRules
{
    private static readonly string[] Specs = [.. Solution.Sources("tests").Where(file => file.EndsWith("Spec.cs", StringComparison.Ordinal))];

    private static readonly string AllSpecs = string.Concat(Specs.Select(Solution.Read));

    public static TheoryData<string> Commands => [.. Solution.Commands.Select(command => command.Name)];

    public static TheoryData<string> Refusals => [.. Solution.Refusals.Select(NameOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_has_a_spec_of_its_name(string command) =>
        Assert.Contains($"{command}Spec", Specs.Select(Path.GetFileNameWithoutExtension));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_is_raised_in_a_spec(string refusal) =>
        Assert.True(AllSpecs.Contains($"ThenRefused({refusal})", StringComparison.Ordinal), $"Nothing ThenRefused({refusal}).");

    [Fact]
    public void A_refusal_has_a_code_of_its_own_in_kebab_case()
    {
        string[] codes = [.. Solution.Refusals.Select(field => RefusalOf(field).Code), .. EdgeRefusalsByCode().Keys];

        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", code));
    }

    [Fact]
    public void A_refusal_is_a_french_sentence() => Assert.All(
        Solution.Refusals.Select(field => RefusalOf(field).Message).Concat(EdgeRefusalsByCode().Values.Select(edge => edge.Message)),
        message => Assert.Matches(@"^\p{Lu}.+\.$", message));

    [Fact]
    public void A_refusal_can_be_given_by_a_decision()
    {
        var given = Solution.Commands.SelectMany(command => DecisionRefusals.Of(command.Name)).ToHashSet();

        Solution.None(Solution.Refusals.Where(field => !given.Contains(RefusalOf(field))).Select(NameOf));
    }

    [Fact]
    public void The_refusals_are_those_that_were_approved() => Solution.Approve("docs/refusals.md", Markdown.Page(
        "Refusals",
        """
        Written by `./dev approve`, approved by whoever commits it. A code is public API: it is the `title` of the problem
        document, and its `type` after `urn:mon-suivi-justice:`. The sentence is for people and free to change.
        """,
        ("Of decisions (409)", Markdown.Table(
            ["code", "sentence", "decisions that give it"],
            Solution.Refusals.Select(RefusalOf).OrderBy(refusal => refusal.Code, StringComparer.Ordinal).Select(refusal =>
                new[] { $"`{refusal.Code}`", refusal.Message, string.Join(", ", GiversOf(refusal)) }))),
        ("Of any request", Markdown.Table(
            ["code", "status", "sentence"],
            EdgeRefusalsByCode().Values.OrderBy(edge => edge.Status).ThenBy(edge => edge.Code, StringComparer.Ordinal)
                .Select(edge => new[] { $"`{edge.Code}`", $"{edge.Status}", edge.Message })))));

    private static IEnumerable<string> GiversOf(Refusal refusal) => Solution.Commands
        .Select(command => command.Name)
        .Where(command => DecisionRefusals.Of(command).Contains(refusal))
        .Order(StringComparer.Ordinal);

    private static Refusal RefusalOf(FieldInfo field) =>
        field.GetValue(null) as Refusal ?? throw new InvalidOperationException($"{NameOf(field)} is empty.");

    private static string NameOf(FieldInfo field) => $"{field.DeclaringType?.Name}.{field.Name}";

    private static Dictionary<string, EdgeRefusal> EdgeRefusalsByCode() => typeof(EdgeRefusals).GetFields()
        .Select(field => field.GetValue(null))
        .OfType<EdgeRefusal>()
        .ToDictionary(edge => edge.Code);
}
