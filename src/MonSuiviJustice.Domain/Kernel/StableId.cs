using System.Security.Cryptography;
using System.Text;

namespace MonSuiviJustice.Domain.Kernel;

/// <summary>
/// An id that follows from what it names, so that the same request names the same thing twice: UUID version 8 (RFC 9562)
/// over SHA-256.
/// </summary>
public static class StableId
{
    public static Guid Of(string kind, string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{name}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
