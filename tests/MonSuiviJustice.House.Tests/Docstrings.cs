using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MonSuiviJustice.House.Tests;

/// <summary>What the docstrings of a type, a field or a method say, in one line; nothing where nobody wrote one.</summary>
internal static partial class Docstrings
{
    private static readonly Dictionary<string, string> Summaries = new[] { Solution.Domain, Solution.Api }
        .SelectMany(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, "xml")).Descendants("member"))
        .Where(member => member.Attribute("name")?.Value.Contains("MonSuiviJustice", StringComparison.Ordinal) is true)
        .ToDictionary(member => member.Attribute("name")?.Value ?? "", member => Line(member.Element("summary")));

    public static string Of(Type type) => Summaries.GetValueOrDefault($"T:{type.FullName}", "");

    public static string Of(FieldInfo field) => Summaries.GetValueOrDefault($"F:{field.DeclaringType?.FullName}.{field.Name}", "");

    /// <summary>The parameters do not matter: no endpoint is overloaded.</summary>
    public static string Of(MethodInfo method) => Summaries
        .FirstOrDefault(member => member.Key.StartsWith($"M:{method.DeclaringType?.FullName}.{method.Name}(", StringComparison.Ordinal))
        .Value ?? "";

    private static string Line(XElement? summary)
    {
        if (summary is null)
        {
            return "";
        }

        foreach (var reference in summary.Descendants().Where(element => element.Attribute("cref") is not null).ToArray())
        {
            reference.ReplaceWith($"`{reference.Attribute("cref")?.Value.Split('.', ':')[^1]}`");
        }

        foreach (var code in summary.Descendants("c").ToArray())
        {
            code.ReplaceWith($"`{code.Value}`");
        }

        return Blank().Replace(summary.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
