using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>The tokens of an identity provider that the application trusts.</summary>
internal static class Tokens
{
    public static string For(Guid agentId, byte[] signingKey) => new JsonWebTokenHandler().CreateToken(
        new SecurityTokenDescriptor
        {
            Issuer = "mon-suivi-justice",
            Audience = "mon-suivi-justice",
            Expires = DateTime.UtcNow.AddHours(1),
            Claims = new Dictionary<string, object> { ["sub"] = $"{agentId}" },
            SigningCredentials = new(new SymmetricSecurityKey(signingKey), SecurityAlgorithms.HmacSha256),
        });
}
