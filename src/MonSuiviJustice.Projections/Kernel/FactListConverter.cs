using System.Text.Json;
using System.Text.Json.Serialization;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Projections.Kernel;

/// <summary>A list inside a fact is stored as a plain JSON array.</summary>
public sealed class FactListConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(FactList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)(Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))
            ?? throw new InvalidOperationException($"No converter for {typeToConvert}."));

    private sealed class Converter<T> : JsonConverter<FactList<T>>
    {
        public override FactList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, FactList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();

            foreach (var item in value)
            {
                JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndArray();
        }
    }
}
