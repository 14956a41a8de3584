using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>Tokens that the application believes, and whatever else somebody may make of them.</summary>
internal static class Tokens
{
    public const string Issuer = "https://mon-suivi-justice.invalid/";

    /// <summary>Specs move the clock by years.</summary>
    private static readonly DateTime Never = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static string For(Guid agentId, ECDsa key, Action<SecurityTokenDescriptor>? otherwise = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = "mon-suivi-justice",
            Expires = Never,
            Claims = new Dictionary<string, object> { ["sub"] = $"{agentId}" },
            SigningCredentials = new(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
        };
        otherwise?.Invoke(token);
        return new JsonWebTokenHandler().CreateToken(token);
    }
}
