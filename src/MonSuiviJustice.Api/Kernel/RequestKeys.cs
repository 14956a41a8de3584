using System.Data;
using System.Diagnostics.CodeAnalysis;
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

    /// <summary>Takes the keys that nobody has used, with what their requests are answered.</summary>
    public static readonly string TakeSql =
        $"""
         insert into {Rows} (agent_id, key, fingerprint, status, location, etag, answered_at)
         select * from unnest($2, $3, $4, $5, $6, $7, $8) on conflict do nothing
         returning agent_id, key
         """;

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

    /// <summary>For <see cref="TakeSql"/>.</summary>
    public static void AddParameters(NpgsqlCommand command, IReadOnlyList<Work> works)
    {
        // In one order, so that two transactions with the same keys do not wait for each other.
        var sorted = works.OrderBy(work => work.Request.Agent.Id).ThenBy(work => work.Request.Key, StringComparer.Ordinal)
            .ToArray();
        Add(command, sorted, work => work.Request.Agent.Id);
        Add(command, sorted, work => work.Request.Key);
        Add(command, sorted, work => work.Request.Fingerprint);
        Add(command, sorted, work => work.Answer.Status);
        Add(command, sorted, work => work.Answer.Location);
        Add(command, sorted, work => work.Answer.ETag);
        Add(command, sorted, work => work.Now);
    }

    /// <summary>The request was not answered after all.</summary>
    public static void Return(IDocumentSession session, WriteRequest request) => session.QueueSqlCommand(
        $"delete from {Rows} where agent_id = ? and key = ?",
        request.Agent.Id,
        request.Key);

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

    private static void Add<T>(NpgsqlCommand command, IEnumerable<Work> works, Func<Work, T> column) =>
        command.Parameters.Add(new() { Value = works.Select(column).ToArray() });
}

/// <summary>The key of a request has been used: what it was answered is on record. Never leaves the kernel.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It says one thing.")]
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the kernel.")]
internal sealed class KeyTakenException : Exception;
