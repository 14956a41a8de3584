using System.Text.Json;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Access;

/// <summary>How an agent is named and reached at work. Facts and logs never say it (decision 6).</summary>
/// <param name="Email">As it was typed.</param>
/// <param name="Phone">In national form; null without one.</param>
/// <param name="SharesEmail">Shown to the people whom the agent follows.</param>
/// <param name="SharesPhone">Shown to the people whom the agent follows.</param>
internal sealed record AgentContact(
    string LastName,
    string FirstName,
    string Email,
    string? Phone = null,
    bool SharesEmail = false,
    bool SharesPhone = false);

/// <summary>
/// The names and addresses of agents, each sealed under a key of its own as those of people are, corrected in place and
/// forgotten at will (ADR 0028). Found by keyed hashes: of the whole address, and of the beginnings of names.
/// </summary>
internal sealed class AgentContacts(VaultCipher cipher, MasterKeys masters, HashKey hashKey)
{
    public const string TableName = "agent_contact";

    public static readonly string Rows = $"{StoreSchema.Private}.{TableName}";

    public static Table Build()
    {
        var table = new Table(Rows);
        table.AddColumn<Guid>("agent_id").AsPrimaryKey();
        table.AddColumn<string>("master").NotNull().AddIndex();
        table.AddColumn("wrapped_key", "bytea").NotNull();
        table.AddColumn("contact", "bytea").NotNull();
        table.AddColumn<string>("email_hash").NotNull().AddIndex(index => index.IsUnique = true);
        table.AddColumn("tokens", "bigint[]").NotNull().AddIndex(index => index.Method = IndexMethod.gin);
        return table;
    }

    /// <summary>Enters or replaces it.</summary>
    public void Put(IDocumentSession session, Guid agentId, AgentContact contact)
    {
        var key = VaultCipher.NewKey();
        session.QueueSqlCommand(
            $"""
             insert into {Rows} (agent_id, master, wrapped_key, contact, email_hash, tokens) values (?, ?, ?, ?, ?, ?)
             on conflict (agent_id) do update set master = excluded.master, wrapped_key = excluded.wrapped_key,
                 contact = excluded.contact, email_hash = excluded.email_hash, tokens = excluded.tokens
             """,
            agentId,
            masters.Newest.Id,
            cipher.Wrap(key, agentId),
            VaultCipher.Seal(key, JsonSerializer.SerializeToUtf8Bytes(contact), PurposeOf(agentId)),
            HashOf(contact.Email),
            SearchWords.OfNames(contact.LastName, contact.FirstName).Keys.Select(TokenOf).ToArray());
    }

    /// <summary>Nothing of the agent but the id is kept.</summary>
    public static void Forget(IDocumentSession session, Guid agentId) =>
        session.QueueSqlCommand($"delete from {Rows} where agent_id = ?", agentId);

    /// <summary>What a text asks for: all of it must be found.</summary>
    public long[] TokensIn(string text) => [.. SearchWords.Asked(text).Select(TokenOf)];

    public async Task<AgentContact?> Of(IQuerySession session, Guid agentId, CancellationToken cancellation) =>
        (await Of(session, [agentId], cancellation)).GetValueOrDefault(agentId);

    /// <summary>Of those agents who have one.</summary>
    public async Task<IReadOnlyDictionary<Guid, AgentContact>> Of(
        IQuerySession session,
        IReadOnlyCollection<Guid> agentIds,
        CancellationToken cancellation)
    {
        var rows = await session.Rows(
            $"select agent_id, master, wrapped_key, contact from {Rows} where agent_id = any($1)",
            [agentIds.ToArray()],
            row => (Id: row.GetGuid(0), Key: row.WrappedKey(1), Sealed: row.GetFieldValue<byte[]>(3)),
            cancellation);
        return rows.ToDictionary(row => row.Id, row => JsonSerializer.Deserialize<AgentContact>(
            VaultCipher.Open(cipher.Unwrap(row.Key, row.Id), row.Sealed, PurposeOf(row.Id)))
            ?? throw new InvalidOperationException("An empty contact."));
    }

    /// <summary>Whose address it is; null when it is nobody's.</summary>
    public async Task<Guid?> AgentAt(IQuerySession session, string email, CancellationToken cancellation)
    {
        var rows = await session.Rows(
            $"select agent_id from {Rows} where email_hash = $1", [HashOf(email)], row => row.GetGuid(0), cancellation);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Recognises an address. Two that differ in capitals are one mailbox everywhere we know of.</summary>
    public string HashOf(string email) => hashKey.HashOf($"email:{email.Trim().ToLowerInvariant()}");

    private long TokenOf(string word) => hashKey.TokenOf($"agent:{word}");

    private static string PurposeOf(Guid agentId) => $"agent:{agentId}";
}
