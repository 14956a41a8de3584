using System.Security.Cryptography;
using System.Text;

namespace MonSuiviJustice.Demo;

/// <summary>Who an agent is follows from the role and the service, so that a token asked for twice is of one agent.</summary>
internal static class AgentIds
{
    /// <param name="number">Tells colleagues of one role in one service apart.</param>
    public static Guid Of(string role, string serviceCode, int number = 0)
    {
        var name = number == 0 ? $"{role}@{serviceCode}" : $"{role}@{serviceCode}/{number}";
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];

        // UUID version 8 (RFC 9562).
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
