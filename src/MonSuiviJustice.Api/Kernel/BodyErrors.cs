using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// Everything that is wrong with the JSON of a body, each with its JSON pointer. The serializer alone stops at the first
/// error and names no missing member.
/// </summary>
internal static class BodyErrors
{
    private const string NotJson = "Ce n'est pas du JSON bien formé.";

    private const string NotAnObject = "Un objet JSON est attendu.";

    private const string Empty = "Le corps de la demande est vide.";

    private const string Unknown = "Ce champ n'existe pas.";

    private const string Twice = "Ce champ est présent deux fois.";

    private const string Missing = "Ce champ est obligatoire.";

    private const string OtherType = "Cette valeur n'a pas la forme attendue.";

    private const string Unprintable = "Ce texte contient un caractère interdit.";

    public static IReadOnlyList<InvalidField> In(byte[] body, Type type, JsonSerializerOptions json)
    {
        if (body.Length == 0)
        {
            return [new("", Empty)];
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            IReadOnlyList<InvalidField> errors = [.. OfShape(document.RootElement, type, json)];
            return errors.Count > 0 ? errors : OfValues(document.RootElement, type, json);
        }
        catch (JsonException)
        {
            return [new("", NotJson)];
        }
    }

    private static IEnumerable<InvalidField> OfShape(JsonElement root, Type type, JsonSerializerOptions json)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            yield return new("", NotAnObject);
            yield break;
        }

        var members = json.GetTypeInfo(type).Properties;
        var seen = new HashSet<JsonPropertyInfo>();

        foreach (var given in root.EnumerateObject())
        {
            var pointer = $"/{Escaped(given.Name)}";
            var member = members.FirstOrDefault(known => IsNamed(known, given.Name));

            if (member is null)
            {
                yield return new(pointer, Unknown);
            }
            else if (!seen.Add(member))
            {
                yield return new(pointer, Twice);
            }
            else if (ErrorIn(given.Value, member, pointer, json) is { } error)
            {
                yield return error;
            }
        }

        foreach (var member in members.Where(member => IsRequired(member) && !seen.Contains(member)))
        {
            yield return new($"/{member.Name}", Missing);
        }
    }

    private static InvalidField? ErrorIn(
        JsonElement value,
        JsonPropertyInfo member,
        string pointer,
        JsonSerializerOptions json)
    {
        if (value.ValueKind == JsonValueKind.Null && !(member.AssociatedParameter?.IsNullable ?? member.IsSetNullable))
        {
            return new(pointer, Missing);
        }

        try
        {
            value.Deserialize(member.PropertyType, json);
            return HasControls(value) ? new(pointer, Unprintable) : null;
        }
        catch (JsonException error)
        {
            return new(pointer + PointerOf(error.Path), OtherType);
        }
    }

    /// <summary>What the validation attributes of the record say, once its shape is right.</summary>
    private static IReadOnlyList<InvalidField> OfValues(JsonElement root, Type type, JsonSerializerOptions json) =>
        root.Deserialize(type, json) is not { } value ? [new("", NotAnObject)] :
        [
            .. type.GetProperties().SelectMany(member => BodyLimits
                .Broken(member, member.GetValue(value))
                .Select(detail => new InvalidField($"/{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}", detail))),
        ];

    private static bool IsNamed(JsonPropertyInfo member, string name) =>
        member.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsRequired(JsonPropertyInfo member) =>
        member.IsRequired || member.AssociatedParameter is { HasDefaultValue: false };

    // PostgreSQL keeps no NUL, and no field of ours has several lines.
    private static bool HasControls(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()?.Any(char.IsControl) == true,
        JsonValueKind.Array => value.EnumerateArray().Any(HasControls),
        JsonValueKind.Object => value.EnumerateObject().Any(member => HasControls(member.Value)),
        JsonValueKind.Undefined or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            or JsonValueKind.Null => false,
    };

    // "$.messages[0].role" -> "/messages/0/role"
    private static string PointerOf(string? path) =>
        (path ?? "$").TrimStart('$').Replace("[", "/", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal).Replace('.', '/');

    private static string Escaped(string member) =>
        member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
