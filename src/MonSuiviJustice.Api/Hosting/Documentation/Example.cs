using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Hosting.Documentation;

/// <summary>A plausible body for each record. Nobody is called so.</summary>
internal static class Example
{
    public static readonly Guid Id = new("01a3c5d2-7b1e-7f40-8a55-3f2b6d9c1e70");

    private static readonly DateTimeOffset Instant = new(2031, 3, 4, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["LastName"] = "Martin",
        ["FirstName"] = "Camille",
        ["Mobile"] = "06 12 34 56 78",
        ["SwitchboardLine"] = "01 99 00 12 34",
        ["Street"] = "94 boulevard du Général-Leclerc, Nanterre",
        ["Label"] = "SPIP Nanterre",
        ["ServiceCode"] = "spip-92",
        ["TimeZone"] = "Europe/Paris",
        ["Insee"] = "92050",
    };

    /// <summary>Of the members that may be absent, those that are usually there.</summary>
    private static readonly string[] Usual = ["Mobile", "Telling", "TellPerson", "Now"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static JsonNode? Of(object value) => JsonSerializer.SerializeToNode(value, Json);

    public static JsonObject Of(Type body)
    {
        var example = new JsonObject();
        var members = body.GetConstructors().SelectMany(constructor => constructor.GetParameters());

        foreach (var member in members.Where(member => !member.HasDefaultValue || Usual.Contains(member.Name)))
        {
            example[JsonNamingPolicy.CamelCase.ConvertName(member.Name ?? "")] = Value(member, body);
        }

        return example;
    }

    private static JsonNode? Value(ParameterInfo member, Type body) => member.ParameterType switch
    {
        var type when type == typeof(string) => Text(member.Name ?? "", body.GetProperty(member.Name ?? "")),
        var type when type == typeof(int) => 1,
        var type => Value(Nullable.GetUnderlyingType(type) ?? type),
    };

    private static JsonNode? Value(Type type) => type switch
    {
        _ when type == typeof(Guid) => Id.ToString(),
        _ when type == typeof(bool) => true,
        _ when type == typeof(string) => "92000",
        _ when type == typeof(DateOnly) => "2031-03-04",
        _ when type == typeof(TimeOnly) => "10:00:00",
        _ when type == typeof(DateTimeOffset) => JsonValue.Create(Instant),
        { IsEnum: true } => Enum.GetNames(type)[0],
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(FactList<>) =>
            new JsonArray(Value(type.GetGenericArguments()[0])),
        _ => Of(type),
    };

    private static string Text(string member, PropertyInfo? declared)
    {
        var text = Texts.GetValueOrDefault(member, "texte");
        var longest = declared?.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength ?? text.Length;
        return text[..Math.Min(text.Length, longest)];
    }
}
