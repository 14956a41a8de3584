using System.Data;
using Marten;
using MonSuiviJustice.Projections.Kernel;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// The result of each write under its Idempotency-Key, stored in the transaction of its facts (decision 11): status, id and
/// ETag, never a body. The first to commit wins; who comes second is answered the same.
/// </summary>
internal static class RequestKeys
{
    private static readonly string Rows = $"{StoreSchema.Private}.request_key";

    private static readonly string Constraint = "pkey_request_key_agent_id_key";

    public static Table Build()
    {
        var table = new Table(Rows);
        table.AddColumn<Guid>("agent_id").AsPrimaryKey();
        table.AddColumn<string>("key").AsPrimaryKey();
        table.AddColumn("fingerprint", "bytea").NotNull();
        table.AddColumn<int>("status").NotNull();
        table.AddColumn<string>("location").AllowNulls();
        table.AddColumn<string>("etag").AllowNulls();
        table.AddColumn<DateTimeOffset>("answered_at").NotNull();
        return table;
    }

    public static bool IsTaken(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } unique =>
            unique.ConstraintName == Constraint,
        { InnerException: { } inner } => IsTaken(inner),
        _ => false,
    };

    public static void Store(IDocumentSession session, WriteRequest request, Written written, DateTimeOffset at) =>
        session.QueueSqlCommand(
            $"insert into {Rows} (agent_id, key, fingerprint, status, location, etag, answered_at) values (?, ?, ?, ?, ?, ?, ?)",
            request.Agent.Id,
            request.Key,
            request.Fingerprint,
            written.Status,
            (object?)written.Location ?? DBNull.Value,
            (object?)written.ETag ?? DBNull.Value,
            at);

    /// <summary>Writes a key that nobody could send, to see that it can be written.</summary>
    public static async Task Probe(NpgsqlConnection connection, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"insert into {Rows} (agent_id, key, fingerprint, status, answered_at) values ($1, '', '', 0, $2)",
            connection);
        command.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        command.Parameters.Add(new() { Value = at });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>What the same request was answered before; null when it is new.</summary>
    public static async Task<IResult?> Replay(
        IQuerySession session,
        WriteRequest request,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select fingerprint, status, location, etag from {Rows} where agent_id = $1 and key = $2");
        command.Parameters.Add(new() { Value = request.Agent.Id });
        command.Parameters.Add(new() { Value = request.Key });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);

        if (!await reader.ReadAsync(cancellation))
        {
            return null;
        }

        var fingerprint = await reader.GetFieldValueAsync<byte[]>(0, cancellation);
        return fingerprint.SequenceEqual(request.Fingerprint)
            ? new Written(
                await reader.GetFieldValueAsync<int>(1, cancellation),
                await reader.IsDBNullAsync(2, cancellation) ? null : reader.GetString("location"),
                await reader.IsDBNullAsync(3, cancellation) ? null : reader.GetString("etag"))
            : Problem.Of(EdgeRefusals.KeyReused);
    }
}
