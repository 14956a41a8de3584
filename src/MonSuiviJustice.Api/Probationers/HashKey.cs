using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Marten;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// The key of the hashes by which a number is recognised. Facts carry such hashes for ever, so it must outlive every master
/// key: it stands in the database, sealed under the newest one (ADR 0016).
/// </summary>
internal sealed class HashKey(IDocumentStore store, MasterKeys masters, VaultCipher cipher)
{
    private const string Name = "hash";

    private static readonly string Rows = $"{StoreSchema.Private}.vault_secret";

    private byte[]? _key;

    private byte[]? _tokenKey;

    private byte[]? _requestKey;

    private byte[]? _linkKey;

    private byte[]? _accountKey;

    public static Table Build()
    {
        var table = new Table(Rows);
        table.AddColumn<string>("name").AsPrimaryKey();
        table.AddColumn<string>("master").NotNull();
        table.AddColumn("wrapped_key", "bytea").NotNull();
        return table;
    }

    /// <summary>Recognises a number without keeping it: HMAC-SHA-256, in lower-case hexadecimal.</summary>
    public string HashOf(string mobile) => Convert.ToHexStringLower(HMACSHA256.HashData(Loaded(_key), Encoding.UTF8.GetBytes(mobile)));

    /// <summary>Recognises a term of the blind index: 64 bits of HMAC-SHA-256, of which two terms in a billion billion agree.</summary>
    public long TokenOf(string term) =>
        BinaryPrimitives.ReadInt64BigEndian(HMACSHA256.HashData(Loaded(_tokenKey), Encoding.UTF8.GetBytes(term)));

    /// <summary>Recognises a request that is sent once more: HMAC-SHA-256.</summary>
    public IncrementalHash NewFingerprint() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Loaded(_requestKey));

    /// <summary>A secret of an agent's account that no table has to know: the same for the same name, and nobody's guess.</summary>
    public byte[] SecretOf(string name) => HMACSHA256.HashData(Loaded(_accountKey), Encoding.UTF8.GetBytes(name));

    /// <summary>
    /// Names a person in a link and says nothing of them: the 128 bits of the id, as one block of AES-256. Nobody makes such a
    /// token without the key, and no table has to know it.
    /// </summary>
    public string LinkTokenOf(Guid personId)
    {
        using var aes = LinkCipher();
        return Base64Url.EncodeToString(aes.EncryptEcb(personId.ToByteArray(bigEndian: true), PaddingMode.None));
    }

    /// <summary>Whom a link names; null for what is no token. That somebody has this id is for the caller to see.</summary>
    public Guid? PersonOf(string linkToken)
    {
        Span<byte> block = stackalloc byte[16];

        if (!Base64Url.IsValid(linkToken) || !Base64Url.TryDecodeFromChars(linkToken, block, out var length) || length != block.Length)
        {
            return null;
        }

        using var aes = LinkCipher();
        return new Guid(aes.DecryptEcb(block, PaddingMode.None), bigEndian: true);
    }

    private Aes LinkCipher()
    {
        var aes = Aes.Create();
        aes.Key = Loaded(_linkKey);
        return aes;
    }

    /// <summary>Before the first request. The first node of all makes the key; the next ones find it.</summary>
    /// <exception cref="InvalidOperationException">A master key is missing, under which something is sealed.</exception>
    public async Task Load(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await RefuseUnknownMasters(session, cancellation);

        if (await Kept(session, cancellation) is null)
        {
            var wrapped = cipher.Wrap(await FirstKey(session, cancellation), Name);
            session.QueueSqlCommand(
                $"insert into {Rows} (name, master, wrapped_key) values (?, ?, ?) on conflict do nothing",
                Name,
                masters.Newest.Id,
                wrapped);
            await session.SaveChangesAsync(cancellation);
        }

        var kept = await Kept(session, cancellation) ?? throw new InvalidOperationException("The hash key is gone.");
        _key = Unwrapped(() => cipher.Unwrap(kept, Name));
        _tokenKey = MasterKey.Derived(_key, MasterKeys.KeyBytes, "person-token"u8);
        _requestKey = MasterKey.Derived(_key, MasterKeys.KeyBytes, "request-fingerprint"u8);
        _linkKey = MasterKey.Derived(_key, MasterKeys.KeyBytes, "stop-link"u8);
        _accountKey = MasterKey.Derived(_key, MasterKeys.KeyBytes, "account-secret"u8);
        await Rewrap(session, kept, _key, cancellation);
    }

    private static byte[] Loaded(byte[]? key) => key ?? throw new InvalidOperationException("The hash key was not loaded.");

    private async Task Rewrap(IDocumentSession session, WrappedKey kept, byte[] key, CancellationToken cancellation)
    {
        if (kept.Master != masters.Newest.Id)
        {
            session.QueueSqlCommand(
                $"update {Rows} set master = ?, wrapped_key = ? where name = ?",
                masters.Newest.Id,
                cipher.Wrap(key, Name),
                Name);
            await session.SaveChangesAsync(cancellation);
        }
    }

    // Facts of before carry hashes under a key derived from the only master key there was.
    private async Task<byte[]> FirstKey(IQuerySession session, CancellationToken cancellation)
    {
        var someone = await session.Rows(
            $"select person_id, master, wrapped_key from {Vault.People} limit 1",
            [],
            row => (Id: row.GetGuid(0), Wrapped: row.WrappedKey(1)),
            cancellation);

        if (someone.Count == 0)
        {
            return VaultCipher.NewKey();
        }

        Unwrapped(() => cipher.Unwrap(someone[0].Wrapped, someone[0].Id));
        return MasterKey.Derived(masters.Of(null).Key, MasterKeys.KeyBytes, "mobile-hash"u8);
    }

    private async Task RefuseUnknownMasters(IQuerySession session, CancellationToken cancellation)
    {
        var unknown = await session.Rows(
            $"""
             select master from {Vault.People} where master <> all($1)
             union all select master from {AgentContacts.Rows} where master <> all($1) limit 1
             """,
            [masters.Ids],
            row => row.GetString(0),
            cancellation);

        foreach (var id in unknown)
        {
            masters.Of(id);
        }
    }

    private static async Task<WrappedKey?> Kept(IQuerySession session, CancellationToken cancellation)
    {
        var rows = await session.Rows(
            $"select master, wrapped_key from {Rows} where name = $1",
            [Name],
            row => row.WrappedKey(0),
            cancellation);
        return rows.Count == 0 ? null : rows[0];
    }

    private static byte[] Unwrapped(Func<byte[]> unwrap)
    {
        try
        {
            return unwrap();
        }
        catch (CryptographicException error)
        {
            throw new InvalidOperationException("Vault:MasterKey is not the key under which the records are sealed.", error);
        }
    }
}
