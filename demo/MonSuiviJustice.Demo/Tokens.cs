using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MonSuiviJustice.Demo;

/// <summary>The tokens of an identity provider that the API trusts, for development: ES256 (RFC 7518, 3.4).</summary>
internal static class Tokens
{
    /// <summary>Who the configuration of the API says is the first central administrator.</summary>
    public static Guid FirstAdministrator => Guid.Parse(Setting("Access__FirstAdministrator"));

    public static string For(Guid agentId)
    {
        var header = Base64Url.EncodeToString("""{"alg":"ES256","typ":"JWT"}"""u8);
        var claims = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new
        {
            iss = "https://mon-suivi-justice.invalid/",
            aud = "mon-suivi-justice",
            sub = agentId,

            // The clock of development plays years in minutes.
            exp = DateTimeOffset.UtcNow.AddYears(50).ToUnixTimeSeconds(),
        }));
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(Setting("Auth__SigningKey")), out _);
        var signature = key.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256);

        return $"{header}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{name} is missing: it must be what the API has.");
}
