using System.Buffers.Binary;
using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>The last line of a page. A list stands in the order of start and id: the next page follows these.</summary>
internal sealed record Cursor(DateTimeOffset At, Guid Id)
{
    private const int TicksBytes = sizeof(long);

    private const int Bytes = TicksBytes + 16;

    /// <summary>Null for a text that no page ended with.</summary>
    public static Cursor? Parse(string? text)
    {
        Span<byte> bytes = stackalloc byte[Bytes];

        if (text is not { Length: 32 } || !Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text, bytes) != Bytes)
        {
            return null;
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[TicksBytes..], bigEndian: true))
            : null;
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, At.UtcTicks);
        Id.TryWriteBytes(bytes[TicksBytes..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }
}

/// <summary>A query value that must be a cursor which we gave out.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CursorTextAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null || Cursor.Parse(value as string) is not null;
}
