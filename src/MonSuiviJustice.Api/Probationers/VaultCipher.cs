using System.Security.Cryptography;
using System.Text;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// AES-256-GCM under a key of each person, itself sealed under a master key from outside the database (decision 6). What is
/// sealed says for whom and for what it was sealed, so that no row can pass for another.
/// </summary>
internal sealed class VaultCipher
{
    private const int KeyBytes = 32;

    private const int NonceBytes = 12;

    private const int TagBytes = 16;

    private readonly byte[] _master;

    private readonly byte[] _hashKey;

    public VaultCipher(IConfiguration configuration)
    {
        _master = MasterKey(configuration);
        _hashKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, _master, KeyBytes, info: "mobile-hash"u8.ToArray());
    }

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public byte[] Wrap(byte[] key, Guid personId) => Seal(_master, key, $"key:{personId}");

    public byte[] Unwrap(byte[] wrapped, Guid personId) => Open(_master, wrapped, $"key:{personId}");

    public static byte[] Seal(byte[] key, byte[] plain, string purpose)
    {
        var sealedBytes = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(
            nonce,
            plain,
            sealedBytes.AsSpan(NonceBytes, plain.Length),
            sealedBytes.AsSpan(NonceBytes + plain.Length),
            Encoding.UTF8.GetBytes(purpose));
        return sealedBytes;
    }

    public static byte[] Open(byte[] key, byte[] sealedBytes, string purpose)
    {
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(
            sealedBytes.AsSpan(0, NonceBytes),
            sealedBytes.AsSpan(NonceBytes, plain.Length),
            sealedBytes.AsSpan(NonceBytes + plain.Length),
            plain,
            Encoding.UTF8.GetBytes(purpose));
        return plain;
    }

    /// <summary>Recognises a number without keeping it: HMAC-SHA-256, in lower-case hexadecimal.</summary>
    public string HashOf(string mobile) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_hashKey, Encoding.UTF8.GetBytes(mobile)));

    private static byte[] MasterKey(IConfiguration configuration)
    {
        var text = configuration["Vault:MasterKeyFile"] is { Length: > 0 } file
            ? File.ReadAllText(file)
            : configuration["Vault:MasterKey"]
            ?? throw new InvalidOperationException("Vault:MasterKey is missing: no name and no number could be read.");
        var key = Convert.FromBase64String(text.Trim());

        return key.Length == KeyBytes
            ? key
            : throw new InvalidOperationException($"Vault:MasterKey must be {KeyBytes} bytes in base 64.");
    }
}
