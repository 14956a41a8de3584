using System.Security.Cryptography;
using System.Text;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// AES-256-GCM under a key of each person, itself sealed under a master key from outside the database (decision 6). What is
/// sealed says for whom and for what it was sealed, so that no row can pass for another.
/// </summary>
internal sealed class VaultCipher(MasterKeys masters)
{
    private const int NonceBytes = 12;

    private const int TagBytes = 16;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(MasterKeys.KeyBytes);

    /// <summary>Under the newest master key.</summary>
    public byte[] Wrap(byte[] key, Guid personId) => Wrap(key, PurposeOf(personId));

    public byte[] Unwrap(WrappedKey wrapped, Guid personId) => Unwrap(wrapped, PurposeOf(personId));

    public byte[] Wrap(byte[] key, string purpose) => Seal(masters.Newest.Key, key, purpose);

    /// <exception cref="CryptographicException">Another key sealed it, or somebody changed it.</exception>
    public byte[] Unwrap(WrappedKey wrapped, string purpose) => Open(masters.Of(wrapped.Master).Key, wrapped.Bytes, purpose);

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

    private static string PurposeOf(Guid personId) => $"key:{personId}";
}

/// <summary>A key sealed under a master key.</summary>
/// <param name="Master">Which one; null when it was sealed before master keys had names.</param>
internal sealed record WrappedKey(string? Master, byte[] Bytes);
