using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;
using Npgsql;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>The queue as the dispatchers of all nodes see it.</summary>
internal static class DueMessages
{
    /// <summary>Held in common by whoever commits attempts, and alone by whoever suspends sending.</summary>
    private const long Gate = 0x534D53;

    // SKIP LOCKED: two dispatchers never wait for each other and never take the same row.
    private static readonly string ClaimSql =
        $"""
         select q.message_id, q.convocation_id, q.probationer_id, q.place_id, q.role
         from {SmsQueueTable.Rows} q cross join (select pg_advisory_xact_lock_shared({Gate})) gate
         where q.state = 'Due' and q.due_at <= $1 and (not $3 or q.latest_at < $1)
             and (q.{SmsQueueTable.LookAgainAt} is null or q.{SmsQueueTable.LookAgainAt} <= $1)
         order by q.due_at
         limit $2
         for update of q skip locked
         """;

    /// <summary>Takes rows for the length of the session's transaction, and keeps sending from being suspended meanwhile.</summary>
    /// <param name="tooLate">Those only that are of no use any more.</param>
    public static async Task<IReadOnlyList<DueMessage>> Claim(
        IQuerySession session,
        DateTimeOffset now,
        int limit,
        bool tooLate,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(ClaimSql);
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = limit });
        command.Parameters.Add(new() { Value = tooLate });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var due = new List<DueMessage>();

        while (await reader.ReadAsync(cancellation))
        {
            due.Add(new(
                MessageId: reader.GetGuid(0),
                ConvocationId: reader.GetGuid(1),
                ProbationerId: reader.GetGuid(2),
                PlaceId: reader.GetGuid(3),
                Role: reader.Name<MessageRole>(4)));
        }

        return due;
    }

    /// <summary>No attempt is under way when the facts of this request are written, and none begins before they are committed.</summary>
    public static void Halt(Work work) => work.Join("select pg_advisory_xact_lock(gate) from unnest(?) gates(gate)", Gate);

    /// <summary>Attempted, so no longer due; the projection says the same a moment later.</summary>
    public static void Attempting(IDocumentSession session, IReadOnlyList<Attempt> attempts, DateTimeOffset at) =>
        session.QueueSqlCommand(
            $"""
             update {SmsQueueTable.Rows} q
             set state = 'Attempting', attempt_id = a.attempt_id, attempted_at = ?, provider = a.provider
             from unnest(?, ?, ?) a(message_id, attempt_id, provider) where q.message_id = a.message_id
             """,
            at,
            attempts.Select(attempt => attempt.MessageId).ToArray(),
            attempts.Select(attempt => attempt.AttemptId).ToArray(),
            attempts.Select(attempt => attempt.Provider.ToString()).ToArray());

    /// <summary>Not to be sent now, and maybe never: looked at again at these instants if it is then still due.</summary>
    public static void Later(IDocumentSession session, IReadOnlyList<(Guid MessageId, DateTimeOffset At)> rows) =>
        session.QueueSqlCommand(
            $"""
             update {SmsQueueTable.Rows} q set {SmsQueueTable.LookAgainAt} = later.at
             from unnest(?, ?) later(message_id, at) where q.message_id = later.message_id and q.state = 'Due'
             """,
            rows.Select(row => row.MessageId).ToArray(),
            rows.Select(row => row.At.ToUniversalTime()).ToArray());
}
