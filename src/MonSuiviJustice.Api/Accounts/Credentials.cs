using Marten;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Accounts;

/// <summary>
/// Passwords, hashed (PBKDF2 with HMAC-SHA-512, salted), and the failures in a row of each address. Failures are counted
/// before a password is looked at, and of addresses that nobody has too: any number of guesses at once are ten, and no
/// answer says who works here.
/// </summary>
internal sealed class Credentials
{
    private static readonly string Rows = $"{StoreSchema.Private}.agent_credential";

    private static readonly string Failures = $"{StoreSchema.Private}.sign_in_failure";

    private static readonly string CountSql =
        $"""
         insert into {Failures} as it (email_hash, failures, last_at) values ($1, 1, $2)
         on conflict (email_hash) do update
             set failures = case when it.last_at <= $3 then 1 else it.failures + 1 end, last_at = $2
             where it.last_at <= $3 or it.failures < {Domain.Accounts.StartSession.MostFailures}
         returning failures
         """;

    // OWASP, Password Storage Cheat Sheet: 210,000 rounds of HMAC-SHA-512.
    private readonly PasswordHasher<object> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    private readonly object _anybody = new();

    private readonly string _nobodys;

    public Credentials() => _nobodys = _hasher.HashPassword(_anybody, $"{Guid.NewGuid()}");

    public static IReadOnlyList<Table> Build()
    {
        var credentials = new Table(Rows);
        credentials.AddColumn<Guid>("agent_id").AsPrimaryKey();
        credentials.AddColumn<string>("password_hash").NotNull();
        credentials.AddColumn<DateTimeOffset>("chosen_at").NotNull();
        var failures = new Table(Failures);
        failures.AddColumn<string>("email_hash").AsPrimaryKey();
        failures.AddColumn<int>("failures").NotNull();
        failures.AddColumn<DateTimeOffset>("last_at").NotNull().AddIndex();
        return [credentials, failures];
    }

    /// <summary>
    /// Counts an attempt as a failure until it turns out not to be one. Committed at once. One more than the most that are
    /// allowed when the address is locked.
    /// </summary>
    public static async Task<int> Count(NpgsqlDataSource source, string emailHash, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(CountSql);
        command.Parameters.Add(new() { Value = emailHash });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now - Domain.Accounts.StartSession.Lock });
        return await command.ExecuteScalarAsync(cancellation) as int? ?? Domain.Accounts.StartSession.MostFailures + 1;
    }

    /// <summary>The failures of an address, and those of anybody that no longer count.</summary>
    public static void Forgive(IDocumentSession session, string emailHash, DateTimeOffset now) => session.QueueSqlCommand(
        $"delete from {Failures} where email_hash = ? or last_at <= ?", emailHash, now - Domain.Accounts.StartSession.Lock);

    /// <summary>Nobody signs in as this agent any more, in a session that goes on neither.</summary>
    public static void Forget(IDocumentSession session, Guid agentId)
    {
        session.QueueSqlCommand($"delete from {Rows} where agent_id = ?", agentId);
        AccountLinks.Forget(session, agentId);
        Sessions.End(session, agentId);
    }

    /// <summary>An agent has this password. As slow for an agent who has none, or for nobody.</summary>
    public async Task<bool> Match(IQuerySession session, Guid? agentId, string password, CancellationToken cancellation)
    {
        var rows = agentId is null ? [] : await session.Rows(
            $"select password_hash from {Rows} where agent_id = $1", [agentId], row => row.GetString(0), cancellation);
        var matches = _hasher.VerifyHashedPassword(_anybody, rows.Count == 0 ? _nobodys : rows[0], Composed(password));
        return rows.Count > 0 && matches != PasswordVerificationResult.Failed;
    }

    public void Put(IDocumentSession session, Guid agentId, string password, DateTimeOffset now) => session.QueueSqlCommand(
        $"""
         insert into {Rows} (agent_id, password_hash, chosen_at) values (?, ?, ?)
         on conflict (agent_id) do update set password_hash = excluded.password_hash, chosen_at = excluded.chosen_at
         """,
        agentId,
        _hasher.HashPassword(_anybody, Composed(password)),
        now);

    // The same password from any keyboard (NIST SP 800-63B, 3.1.1.2).
    private static string Composed(string password) => password.Normalize(System.Text.NormalizationForm.FormKC);
}
