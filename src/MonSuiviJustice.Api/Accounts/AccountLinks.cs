using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Accounts;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Accounts;

/// <summary>
/// Links with which an agent chooses a password, once. A row says the hash of the token of 256 bits; the token follows from
/// the row's id under a key that is not in the database, so that an e-mail that leaves late or twice has the same. It stands
/// after the # of an address, which no server is told.
/// </summary>
internal sealed class AccountLinks(HashKey hashKey, IConfiguration configuration)
{
    private static readonly string Rows = $"{StoreSchema.Private}.agent_link";

    private readonly string _site = (configuration["Emails:Site"] ?? "https://mon-suivi-justice.invalid").TrimEnd('/');

    public static Table Build()
    {
        var table = new Table(Rows);
        table.AddColumn<Guid>("link_id").AsPrimaryKey();
        table.AddColumn("token_hash", "bytea").NotNull().AddIndex(index => index.IsUnique = true);
        table.AddColumn<Guid>("agent_id").NotNull().AddIndex();
        table.AddColumn<DateTimeOffset>("expires_at").NotNull();
        return table;
    }

    /// <summary>The agent's other links stay valid until one is used: e-mails cross.</summary>
    public void Put(IDocumentSession session, Guid linkId, Guid agentId, DateTimeOffset expiresAt) => session.QueueSqlCommand(
        $"insert into {Rows} (link_id, token_hash, agent_id, expires_at) values (?, ?, ?, ?) on conflict do nothing",
        linkId,
        HashOf(TokenOf(linkId)),
        agentId,
        expiresAt);

    public static void Forget(IDocumentSession session, Guid agentId) =>
        session.QueueSqlCommand($"delete from {Rows} where agent_id = ?", agentId);

    public string AddressOf(Guid linkId) => $"{_site}/mot-de-passe#{TokenOf(linkId)}";

    /// <summary>Whose link it is, locked until the end of the transaction; null when it is nobody's, used, or too old.</summary>
    public static async Task<Guid?> AgentOf(IDocumentSession session, string token, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await session.Rows(
            $"select agent_id from {Rows} where token_hash = $1 and expires_at > $2 for update",
            [HashOf(token), now],
            row => row.GetGuid(0),
            cancellation);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Of those e-mails that carry a link which may still be used, what they say.</summary>
    public async Task<IReadOnlyDictionary<Guid, EmailText>> Letters(
        IQuerySession session,
        IReadOnlyList<Email> emails,
        CancellationToken cancellation)
    {
        var valid = (await session.Rows(
            $"select link_id from {Rows} where link_id = any($1)",
            [emails.Select(it => it.AboutId).ToArray()],
            row => row.GetGuid(0),
            cancellation)).ToHashSet();
        return emails.Where(it => valid.Contains(it.AboutId))
            .Select(it => (it.Id, Text: AccountLetters.Of(it.Kind, AddressOf(it.AboutId))))
            .SelectMany(it => it.Text is { } text ? [(it.Id, text)] : Array.Empty<(Guid Id, EmailText Text)>())
            .ToDictionary(it => it.Id, it => it.Text);
    }

    private string TokenOf(Guid linkId) => Base64Url.EncodeToString(hashKey.SecretOf($"link:{linkId}"));

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
