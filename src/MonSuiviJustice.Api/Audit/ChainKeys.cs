using System.Security.Cryptography;
using MonSuiviJustice.Domain.Audit;

namespace MonSuiviJustice.Api.Audit;

/// <summary>
/// The keys from outside the database that sign the heads of the chain: <c>Chain:SigningKeyFile</c>, else
/// <c>Chain:SigningKey</c>, PKCS #8 in base 64, oldest first. The last one signs; what the others signed stays signed.
/// </summary>
internal sealed class ChainKeys : IDisposable
{
    private readonly IReadOnlyList<ChainKey> _keys;

    public ChainKeys(IConfiguration configuration) => _keys = [.. Texts(configuration).Select(ChainKey.Of)];

    public IReadOnlyList<ChainKey> All => _keys;

    public ChainKey Newest => _keys[^1];

    public bool Signed(Seal seal) => _keys.FirstOrDefault(key => key.Id == seal.KeyId)?.Signed(seal) ?? false;

    public void Dispose()
    {
        foreach (var key in _keys)
        {
            key.Dispose();
        }
    }

    /// <summary>The keys as they are configured; none when there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string[] Texts(IConfiguration configuration)
    {
        var text = configuration["Chain:SigningKeyFile"] is { Length: > 0 } file
            ? File.ReadAllText(file)
            : configuration["Chain:SigningKey"] ?? "";
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>A key of ECDSA P-256. Its name follows from its public half, so that no configuration can confuse two.</summary>
internal sealed class ChainKey : IDisposable
{
    private const int Bits = 256;

    private const int IdBytes = 8;

    private readonly ECDsa _key;

    private ChainKey(ECDsa key)
    {
        _key = key;
        var shown = key.ExportSubjectPublicKeyInfo();
        PublicKey = Convert.ToBase64String(shown);
        Id = Convert.ToHexStringLower(SHA256.HashData(shown).AsSpan(0, IdBytes));
    }

    public string Id { get; }

    /// <summary>X.509 SubjectPublicKeyInfo in base 64.</summary>
    public string PublicKey { get; }

    /// <exception cref="CryptographicException">It is no such key.</exception>
    /// <exception cref="FormatException">It is not base 64.</exception>
    public static ChainKey Of(string text)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(text), out _);
        return key.KeySize == Bits ? new(key) : throw new CryptographicException("A key of ECDSA P-256 was expected.");
    }

    public string Sign(string head) => Convert.ToBase64String(_key.SignData(
        Convert.FromHexString(head),
        HashAlgorithmName.SHA256,
        DSASignatureFormat.Rfc3279DerSequence));

    /// <summary>False for what is no signature and no head at all.</summary>
    public bool Signed(Seal seal)
    {
        var signature = new byte[seal.Signature.Length];
        var head = new byte[SHA256.HashSizeInBytes];
        return Convert.TryFromBase64String(seal.Signature, signature, out var length)
            && Convert.FromHexString(seal.Head, head, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == head.Length
            && _key.VerifyData(head, signature.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>The first bytes of the private half: those of a key for development say so.</summary>
    public ReadOnlySpan<byte> Secret => _key.ExportParameters(includePrivateParameters: true).D;

    public void Dispose() => _key.Dispose();
}
