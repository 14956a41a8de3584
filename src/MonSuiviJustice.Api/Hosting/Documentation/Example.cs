using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

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
        ["AppiNumber"] = "200012345678",
        ["CommuneInsee"] = "92050",
        ["SwitchboardLine"] = "01 99 00 12 34",
        ["Street"] = "94 boulevard du Général-Leclerc, Nanterre",
        ["Label"] = "SPIP Nanterre",
        ["Mailbox"] = "accueil@spip-nanterre.example",
        ["Email"] = "camille.martin@justice.example",
        ["Phone"] = "01 99 00 12 34",
        ["PreparationLink"] = "https://spip-nanterre.example/venir",
        ["ServiceCode"] = "spip-92",
        ["TimeZone"] = "Europe/Paris",
        ["Insee"] = "92050",
        ["SeatInsee"] = "92050",
        ["DepartmentCode"] = "92",
        ["PostalCodes"] = "92000",
        ["CourtCodes"] = "tj-nanterre",
        ["CourtOfAppeal"] = "Versailles",
        ["CreatingServiceCode"] = "tj-nanterre",
        ["Service"] = "spip-92",
        ["Month"] = "2031-03",
        ["Fact"] = "ConvocationBooked",
        ["Reason"] = "Contrôle annuel des suivis.",
        ["Sentence"] = "Convocation posée pour le 4 mars 2031 à 10h00.",
        ["To"] = "+33612345678",
    };

    /// <summary>Of the members that may be absent, those that are usually there.</summary>
    private static readonly string[] Usual =
        ["Mobile", "BirthDate", "SlotId", "Telling", "TellPerson", "Now", "SwitchboardLine"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A value as JSON.</summary>
    public static JsonNode? Of(object value) => JsonSerializer.SerializeToNode(value, Json);

    /// <summary>A body that a client sends: what may be absent mostly is.</summary>
    public static JsonObject Of(Type body) => Members(body, Of, member => !member.HasDefaultValue || Usual.Contains(member.Name));

    /// <summary>What a client is shown, whole.</summary>
    public static JsonNode? Shown(Type answer) => Value(answer, "", Whole);

    private static JsonObject Whole(Type record) => Members(record, Whole, _ => true);

    /// <param name="inside">How a record inside is shown.</param>
    private static JsonObject Members(Type record, Func<Type, JsonNode?> inside, Func<ParameterInfo, bool> isThere)
    {
        var example = new JsonObject();

        foreach (var member in record.GetConstructors()[0].GetParameters().Where(isThere))
        {
            var name = member.Name ?? "";
            example[JsonNamingPolicy.CamelCase.ConvertName(name)] =
                Fitted(Value(member.ParameterType, name, inside), record.GetProperty(name));
        }

        return example;
    }

    private static JsonNode? Value(Type declared, string member, Func<Type, JsonNode?> inside) =>
        (Nullable.GetUnderlyingType(declared) ?? declared) switch
        {
            var type when type == typeof(Guid) => Id.ToString(),
            var type when type == typeof(bool) => true,
            var type when type == typeof(string) => Texts.GetValueOrDefault(member, "texte"),
            var type when type == typeof(int) || type == typeof(long) => 1,
            var type when type == typeof(double) || type == typeof(decimal) => 0.5,
            var type when type == typeof(DateOnly) =>
                member.Equals("BirthDate", StringComparison.OrdinalIgnoreCase) ? "1990-05-17" : "2031-03-04",
            var type when type == typeof(TimeOnly) => "10:00:00",
            var type when type == typeof(DateTimeOffset) => JsonValue.Create(Instant),
            { IsEnum: true } type => Enum.GetNames(type)[0],
            { IsGenericType: true } type when type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) =>
                new JsonObject { [$"{Value(type.GetGenericArguments()[0], "", inside)}"] = Value(type.GetGenericArguments()[1], "", inside) },
            { IsGenericType: true } type when type.IsAssignableTo(typeof(IEnumerable)) =>
                new JsonArray(Value(type.GetGenericArguments()[0], member, inside)),
            var type => inside(type),
        };

    private static JsonNode? Fitted(JsonNode? value, PropertyInfo? member) => value switch
    {
        JsonArray and [var one] when member?.GetCustomAttribute<LengthAttribute>() is { MinimumLength: > 1 and var least } =>
            new JsonArray([.. Enumerable.Range(0, least).Select(_ => one?.DeepClone())]),
        JsonValue when member?.GetCustomAttribute<StringLengthAttribute>() is { } length && value.GetValue<string>() is { } text =>
            text[..Math.Min(text.Length, length.MaximumLength)],
        _ => value,
    };
}
