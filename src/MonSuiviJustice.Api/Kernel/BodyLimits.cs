using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>The limits that a body declares on its members, and how to say in French that one is broken.</summary>
internal static class BodyLimits
{
    public static IEnumerable<string> Broken(PropertyInfo member, object? value) => member
        .GetCustomAttributes<ValidationAttribute>()
        .Where(limit => !limit.IsValid(value) || !limit.IsValid(Trimmed(value)))
        .Select(Sentence);

    // A name of three spaces is no name.
    private static object? Trimmed(object? value) => value is string text ? text.Trim() : value;

    private static string Sentence(ValidationAttribute limit) => limit switch
    {
        StringLengthAttribute { MinimumLength: > 0 } length =>
            $"Entre {length.MinimumLength} et {length.MaximumLength} caractères.",
        StringLengthAttribute length => $"Au plus {length.MaximumLength} caractères.",
        RangeAttribute range => $"Entre {range.Minimum} et {range.Maximum}.",
        _ => "Cette valeur n'est pas acceptée.",
    };
}
