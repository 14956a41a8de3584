using System.Reflection;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.House.Tests;

/// <summary>A fact of any type, with a value in every member: always the same for the same type.</summary>
internal static class SampleFact
{
    private static readonly DateTimeOffset Instant = new(2031, 3, 4, 9, 30, 0, TimeSpan.Zero);

    public static IFact Of(Type fact) => (IFact)Record(fact);

    private static object Record(Type record)
    {
        var constructor = record.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    private static object Value(ParameterInfo member) =>
        Value(Nullable.GetUnderlyingType(member.ParameterType) ?? member.ParameterType, member.Name ?? "");

    private static object Value(Type type, string member) => type switch
    {
        _ when type == typeof(Guid) => StableId.Of("sample", member),
        _ when type == typeof(string) => member == "TimeZone" ? "Europe/Paris" : $"some {member}",
        _ when type == typeof(int) => member.Length,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateTimeOffset) => member.EndsWith("StartsAt", StringComparison.Ordinal)
            ? Instant.AddDays(member.Length).ToOffset(TimeSpan.FromHours(1))
            : Instant.AddMinutes(member.Length),
        _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Instant.DateTime).AddDays(member.Length),
        _ when type == typeof(TimeOnly) => TimeOnly.FromDateTime(Instant.DateTime),
        { IsEnum: true } => Enum.GetValues(type).GetValue(0) ?? throw new InvalidOperationException($"{type} is empty."),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(FactList<>) =>
            List(type.GetGenericArguments()[0], member),
        _ => Record(type),
    };

    private static object List(Type item, string member)
    {
        var items = Array.CreateInstance(item, 1);
        items.SetValue(Value(item, member), 0);
        return Activator.CreateInstance(typeof(FactList<>).MakeGenericType(item), items)
            ?? throw new InvalidOperationException($"No list of {item}.");
    }
}
