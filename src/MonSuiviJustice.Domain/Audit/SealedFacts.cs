using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MonSuiviJustice.Domain.Audit;

/// <summary>
/// What a seal keeps of each of its facts, in order: its position (8 bytes, big-endian) and its SHA-256 (32 bytes). So a
/// verification names the very fact that was touched.
/// </summary>
public static class SealedFacts
{
    private const int Size = sizeof(long) + SHA256.HashSizeInBytes;

    /// <summary>Null when both are the same.</summary>
    /// <param name="before">As they were sealed.</param>
    /// <param name="now">As they are.</param>
    public static ChainBreak? FirstDifference(ReadOnlySpan<byte> before, ReadOnlySpan<byte> now)
    {
        var same = before.CommonPrefixLength(now) / Size * Size;
        return (PositionAt(before, same), PositionAt(now, same)) switch
        {
            (null, null) => null,
            ({ } sealedThere, { } here) when here == sealedThere => new(here, ChainFault.FactChanged),
            (var sealedThere, { } here) when sealedThere is null || here < sealedThere => new(here, ChainFault.FactAdded),
            (var sealedThere, _) => new(sealedThere ?? 0, ChainFault.FactMissing),
        };
    }

    private static long? PositionAt(ReadOnlySpan<byte> entries, int offset) =>
        offset < entries.Length ? BinaryPrimitives.ReadInt64BigEndian(entries[offset..]) : null;
}
