using System.Security.Cryptography;
using System.Text;
using MonSuiviJustice.Api.Audit;
using MonSuiviJustice.Api.Accounts;
using MonSuiviJustice.Api.Probationers;

namespace MonSuiviJustice.Api.Hosting;

/// <summary>What the configuration must say before anything starts.</summary>
internal static class Settings
{
    /// <summary>What <c>./dev</c> makes and what stands in the repository begins so: no such key may guard a real person.</summary>
    private static readonly byte[] Development = Encoding.ASCII.GetBytes("development only");

    /// <summary>All that is missing at once, so that nobody starts three times to learn three things; null when nothing is.</summary>
    public static string? Missing(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        string[] faults = [.. FaultsOf(builder.Configuration, isDevelopment).OfType<string>()];

        return faults.Length == 0
            ? null
            : string.Join(Environment.NewLine, ["The application does not start.", .. faults, .. Help(isDevelopment)]);
    }

    private static IEnumerable<string?> FaultsOf(ConfigurationManager configuration, bool isDevelopment)
    {
        yield return string.IsNullOrWhiteSpace(configuration["ConnectionStrings:Postgres"])
            ? "ConnectionStrings:Postgres is missing: there is no application without its database."
            : null;
        yield return string.IsNullOrWhiteSpace(configuration["Auth:Issuer"]) || HasOwnKey(configuration)
            ? FaultOfSigningKeys("Auth:SigningKey", "nobody could sign in", () => SecretsOfIssuer(configuration), isDevelopment)
            : null;
        yield return FaultOfMasterKeys(configuration, isDevelopment);
        yield return FaultOfSigningKeys(
            "Chain:SigningKey", "nobody could prove that no fact was touched", () => SecretsOfChain(configuration), isDevelopment);
    }

    private static string? FaultOfMasterKeys(ConfigurationManager configuration, bool isDevelopment)
    {
        try
        {
            return FaultOf(
                "Vault:MasterKey",
                "no name and no number could be read",
                MasterKeys.Texts(configuration),
                isDevelopment);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"Vault:MasterKeyFile cannot be read: {error.Message}";
        }
    }

    private static bool HasOwnKey(ConfigurationManager configuration) =>
        !string.IsNullOrWhiteSpace(configuration["Auth:SigningKey"]) || !string.IsNullOrWhiteSpace(configuration["Auth:SigningKeyFile"]);

    private static byte[][] SecretsOfIssuer(ConfigurationManager configuration)
    {
        using var keys = new IssuerKeys(configuration);
        return [.. keys.All.Select(key => key.ECDsa.ExportParameters(includePrivateParameters: true).D ?? [])];
    }

    private static byte[][] SecretsOfChain(ConfigurationManager configuration)
    {
        using var keys = new ChainKeys(configuration);
        return [.. keys.All.Select(key => key.Secret.ToArray())];
    }

    private static string? FaultOfSigningKeys(string name, string why, Func<byte[][]> secrets, bool isDevelopment)
    {
        try
        {
            return secrets() switch
            {
                [] => $"{name} is missing: {why}.",
                var all when !isDevelopment && Array.Exists(all, key => key.AsSpan().StartsWith(Development)) => OfDevelopment(name),
                _ => null,
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"{name}File cannot be read: {error.Message}";
        }
        catch (Exception error) when (error is FormatException or CryptographicException)
        {
            return $"{name} is no key: it must be a key of ECDSA P-256, PKCS #8 in base 64.";
        }
    }

    private static string OfDevelopment(string name) => $"{name} is a key for development, and this is not development.";

    private static string? FaultOf(string name, string why, string[] keys, bool isDevelopment) => keys switch
    {
        [] => $"{name} is missing: {why}.",
        _ when !Array.TrueForAll(keys, key => BytesOf(key).Length >= MasterKeys.KeyBytes) =>
            $"{name} is no key: it must be {MasterKeys.KeyBytes} bytes or more in base 64.",
        _ when !isDevelopment && Array.Exists(keys, key => BytesOf(key).StartsWith(Development)) => OfDevelopment(name),
        _ => null,
    };

    /// <summary>None of a text that is not base 64.</summary>
    private static ReadOnlySpan<byte> BytesOf(string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var written) ? bytes.AsSpan(0, written) : [];
    }

    private static string[] Help(bool isDevelopment) => isDevelopment ? ["./dev up starts it with all of them."] : [];
}
