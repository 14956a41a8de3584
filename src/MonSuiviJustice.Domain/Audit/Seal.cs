using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MonSuiviJustice.Domain.Audit;

/// <summary>One link of the chain over facts: all that stand after the seal before it, up to a position (decision 7).</summary>
/// <param name="First">Position in the global order of its first fact.</param>
/// <param name="Last">Position of its last fact; it speaks of every position since the seal before it, gaps included.</param>
/// <param name="Head">SHA-256, in hexadecimal: of this seal and, through the head before it, of all that came before.</param>
/// <param name="KeyId">Under which key the head is signed.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256 over the bytes of the head (DER), in base 64.</param>
public sealed record Seal(
    long First,
    long Last,
    long Facts,
    DateTimeOffset SealedAt,
    string Head,
    string KeyId,
    string Signature)
{
    /// <summary>The head before the first seal.</summary>
    public static readonly string Genesis = new('0', 2 * SHA256.HashSizeInBytes);

    private const int Number = sizeof(long);

    /// <param name="digest">SHA-256 of the entries of its facts (<see cref="SealedFacts"/>).</param>
    public bool Follows(string before, ReadOnlySpan<byte> digest) =>
        Head == HeadOf(before, First, Last, Facts, SealedAt, digest);

    /// <summary>
    /// SHA-256 of: the head before (32 bytes); first and last position, count of facts, microseconds since 1970 (8 bytes each,
    /// big-endian); the digest of the entries (32 bytes).
    /// </summary>
    public static string HeadOf(
        string before,
        long first,
        long last,
        long facts,
        DateTimeOffset sealedAt,
        ReadOnlySpan<byte> digest)
    {
        var said = new byte[(2 * SHA256.HashSizeInBytes) + (4 * Number)];
        var rest = said.AsSpan();
        Convert.FromHexString(before).CopyTo(rest);
        rest = rest[SHA256.HashSizeInBytes..];

        foreach (var number in (long[])[first, last, facts, (sealedAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond])
        {
            BinaryPrimitives.WriteInt64BigEndian(rest, number);
            rest = rest[Number..];
        }

        digest.CopyTo(rest);
        return Convert.ToHexStringLower(SHA256.HashData(said));
    }
}
