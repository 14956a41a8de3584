using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace MonSuiviJustice.Api.Accounts;

/// <summary>
/// The keys of our own tokens, from outside the database: <c>Auth:SigningKeyFile</c>, else <c>Auth:SigningKey</c>, PKCS #8 in
/// base 64, oldest first. The last one signs; what the others signed is valid until it ends. None where only another issuer
/// is trusted.
/// </summary>
internal sealed class IssuerKeys(IConfiguration configuration) : IDisposable
{
    public IReadOnlyList<ECDsaSecurityKey> All { get; } = [.. Texts(configuration).Select(KeyOf)];

    public ECDsaSecurityKey Newest => All[^1];

    public void Dispose()
    {
        foreach (var key in All)
        {
            key.ECDsa.Dispose();
        }
    }

    /// <exception cref="IOException">The file cannot be read.</exception>
    private static string[] Texts(IConfiguration configuration)
    {
        var text = configuration["Auth:SigningKeyFile"] is { Length: > 0 } file
            ? File.ReadAllText(file)
            : configuration["Auth:SigningKey"] ?? "";
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <exception cref="CryptographicException">It is no such key.</exception>
    /// <exception cref="FormatException">It is not base 64.</exception>
    private static ECDsaSecurityKey KeyOf(string text)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(text), out _);
        return key.KeySize == 256
            ? new(key) { KeyId = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 8)) }
            : throw new CryptographicException("A key of ECDSA P-256 was expected.");
    }
}
