using System.Security.Cryptography;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// The keys from outside the database under which the key of each person is sealed: <c>Vault:MasterKeyFile</c>, else
/// <c>Vault:MasterKey</c>, in base 64, oldest first. The last one seals; the others still open (ADR 0016).
/// </summary>
internal sealed class MasterKeys
{
    public const int KeyBytes = 32;

    private readonly IReadOnlyList<MasterKey> _keys;

    public MasterKeys(IConfiguration configuration) => _keys = [.. Texts(configuration).Select(MasterKey.Of)];

    public MasterKey Newest => _keys[^1];

    public string[] Ids => [.. _keys.Select(key => key.Id)];

    /// <param name="id">Null for what was sealed before master keys had names: there was one.</param>
    public MasterKey Of(string? id) => id is null
        ? _keys[0]
        : _keys.FirstOrDefault(key => key.Id == id) ?? throw new InvalidOperationException(
            $"Vault:MasterKey lacks the master key {id}, under which records are sealed.");

    /// <summary>The keys as they are configured; none when there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string[] Texts(IConfiguration configuration)
    {
        var text = configuration["Vault:MasterKeyFile"] is { Length: > 0 } file
            ? File.ReadAllText(file)
            : configuration["Vault:MasterKey"] ?? "";
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <param name="Id">Follows from the key, so that no configuration can confuse two.</param>
internal sealed record MasterKey(string Id, byte[] Key)
{
    private const int IdBytes = 8;

    public static MasterKey Of(string text)
    {
        var key = Convert.FromBase64String(text);
        return key.Length == MasterKeys.KeyBytes
            ? new(Convert.ToHexStringLower(Derived(key, IdBytes, "master-key-id"u8)), key)
            : throw new InvalidOperationException($"Vault:MasterKey must be keys of {MasterKeys.KeyBytes} bytes in base 64.");
    }

    public static byte[] Derived(byte[] key, int length, ReadOnlySpan<byte> purpose)
    {
        var derived = new byte[length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt: [], info: purpose);
        return derived;
    }
}
