using System.Text.Json;
using System.Text.Json.Serialization;

namespace MonSuiviJustice.Projections.Kernel;

/// <summary>A change as the JSON object that <c>jsonb_populate_recordset</c> reads.</summary>
internal sealed class RowWriter : JsonConverter<RowChange>
{
    public override RowChange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Rows are only written.");

    public override void Write(Utf8JsonWriter writer, RowChange value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();

        foreach (var (column, cell) in value.Cells)
        {
            writer.WritePropertyName(column);
            WriteCell(writer, cell, options);
        }

        writer.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter writer, object? cell, JsonSerializerOptions options)
    {
        switch (cell)
        {
            case null: writer.WriteNullValue(); break;
            case Guid id: writer.WriteStringValue(id); break;
            case string text: writer.WriteStringValue(text); break;
            case Enum name: writer.WriteStringValue(name.ToString()); break;
            case DateTimeOffset instant: writer.WriteStringValue(instant); break;
            case int number: writer.WriteNumberValue(number); break;
            case bool yes: writer.WriteBooleanValue(yes); break;
            default: JsonSerializer.Serialize(writer, cell, cell.GetType(), options); break;
        }
    }
}
