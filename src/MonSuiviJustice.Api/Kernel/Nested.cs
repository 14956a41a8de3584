using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Records inside a body: the limits that they declare on their own members hold too.</summary>
/// <param name="most">How many of them.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NestedAttribute(int most) : ValidationAttribute
{
    public override bool IsValid(object? value) => value switch
    {
        null => true,
        IEnumerable several => several.Cast<object>().ToArray() is var all && all.Length <= most && all.All(IsSound),
        _ => IsSound(value),
    };

    private static bool IsSound(object? record) => record is not null
        && record.GetType().GetProperties().All(member => !BodyLimits.Broken(member, member.GetValue(record)).Any());
}
