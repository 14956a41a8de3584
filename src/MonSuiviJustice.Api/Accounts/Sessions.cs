using Marten;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Accounts;

/// <summary>
/// Who has signed in here, and when they last asked for something: a row that every node reads at every request, so that the
/// end of a session is its end everywhere. The token names it and is kept nowhere.
/// </summary>
internal sealed class Sessions(NpgsqlDataSource source, IssuerKeys keys, TimeProvider clock, IConfiguration configuration)
{
    /// <summary>The claim that names the session (OpenID Connect Front-Channel Logout 1.0).</summary>
    public const string Claim = "sid";

    /// <summary>Without a request for so long it ends (predecessor: <c>devise.rb</c>, timeout_in).</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    /// <summary>A working day.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>So often a session that is at work is written down.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    private static readonly string Rows = $"{StoreSchema.Private}.agent_session";

    private static readonly string ContinueSql =
        $"""
         with it as (select 1 from {Rows} where session_id = $1 and seen_at > $2 and started_at > $3),
         seen as (update {Rows} set seen_at = $4 where session_id = $1 and seen_at < $5 and exists (select from it))
         select exists (select from it)
         """;

    public static Table Build()
    {
        var table = new Table(Rows);
        table.AddColumn<Guid>("session_id").AsPrimaryKey();
        table.AddColumn<Guid>("agent_id").NotNull().AddIndex();
        table.AddColumn<DateTimeOffset>("started_at").NotNull();
        table.AddColumn<DateTimeOffset>("seen_at").NotNull();
        return table;
    }

    /// <summary>Forgets those of the agent that are over, begins another, and gives the token that names it.</summary>
    public StartedSession Start(IDocumentSession session, Guid agentId)
    {
        var (now, id) = (clock.Now(), Guid.CreateVersion7());
        session.QueueSqlCommand(
            $"delete from {Rows} where agent_id = ? and (seen_at <= ? or started_at <= ?)", agentId, now - Idle, now - Longest);
        session.QueueSqlCommand(
            $"insert into {Rows} (session_id, agent_id, started_at, seen_at) values (?, ?, ?, ?)", id, agentId, now, now);
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "at+jwt",
            Issuer = $"{configuration.OwnIssuer()}",
            Audience = configuration.Audience(),
            IssuedAt = now.UtcDateTime,
            Expires = (now + Longest).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = $"{agentId}", [Claim] = $"{id}" },
            SigningCredentials = new(keys.Newest, SecurityAlgorithms.EcdsaSha256),
        });
        return new(token, now + Longest);
    }

    /// <summary>Every session of an agent, on whatever computer.</summary>
    public static void End(IDocumentSession session, Guid agentId) =>
        session.QueueSqlCommand($"delete from {Rows} where agent_id = ?", agentId);

    /// <summary>The agent is at work; false once the session is over.</summary>
    public async Task<bool> Continue(string session, CancellationToken cancellation)
    {
        if (!Guid.TryParse(session, out var id))
        {
            return false;
        }

        var now = clock.Now();
        await using var command = source.CreateCommand(ContinueSql);
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = now - Idle });
        command.Parameters.Add(new() { Value = now - Longest });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now - Precision });
        return await command.ExecuteScalarAsync(cancellation) is true;
    }
}

/// <param name="AccessToken">Bearer (RFC 6750); keep it in memory only.</param>
/// <param name="ExpiresAt">At the latest; an hour after the last request otherwise.</param>
public sealed record StartedSession(string AccessToken, DateTimeOffset ExpiresAt);
