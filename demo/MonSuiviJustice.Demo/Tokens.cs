using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MonSuiviJustice.Demo;

/// <summary>The tokens of an identity provider that the API trusts, for development: HS256 (RFC 7515).</summary>
internal static class Tokens
{
    private const string Party = "mon-suivi-justice";

    /// <summary>Who the configuration of the API says is the first central administrator.</summary>
    public static Guid FirstAdministrator => Guid.Parse(Setting("Access__FirstAdministrator"));

    public static string For(Guid agentId)
    {
        var header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);
        var claims = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new
        {
            iss = Party,
            aud = Party,
            sub = agentId,
            exp = DateTimeOffset.UtcNow.AddHours(12).ToUnixTimeSeconds(),
        }));
        var signature = HMACSHA256.HashData(
            Convert.FromBase64String(Setting("Auth__SigningKey")),
            Encoding.ASCII.GetBytes($"{header}.{claims}"));

        return $"{header}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{name} is missing: it must be what the API has.");
}
