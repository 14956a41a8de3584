using System.Data.Common;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Notifications;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>The equation of decision 3 for one day: due = sent + called off + rejected + uncertain + expired.</summary>
/// <param name="Day">On which the texts were due, on the calendar of their place.</param>
/// <param name="Holds">For every service.</param>
public sealed record Reconciliation(DateOnly Day, bool Holds, IReadOnlyList<ServiceReconciliation> Services)
{
    /// <summary>When a day is reckoned: what was due at its last minute has left by then, or is recorded as not sent.</summary>
    internal const string ReckonedAt = "09:00";

    private static readonly string Sums =
        $"""
         select p.service_code, count(*)::int, {Count(QueueState.Accepted, QueueState.Sent, QueueState.Delivered, QueueState.Undelivered)},
                {Count(QueueState.CalledOff)}, {Count(QueueState.Rejected)}, {Count(QueueState.Uncertain)}, {Count(QueueState.Expired)},
                bool_and($1::date + 1 + time '{ReckonedAt}' <= $2 at time zone p.time_zone)
         from {SmsQueueTable.Rows} q join {PlaceTable.Rows} p using (place_id)
         where q.due_at between ($1::date - 1)::timestamptz and ($1::date + 2)::timestamptz
           and (q.due_at at time zone p.time_zone)::date = $1
           and ($3::text[] is null or p.service_code = any($3))
         group by p.service_code
         order by p.service_code
         """;

    internal static async Task<Reconciliation> Read(
        IQuerySession session,
        DateOnly day,
        IReadOnlyList<string>? services,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var sums = await session.Rows(Sums, [day, now, services?.ToArray()], SumOf, cancellation);
        return new(day, sums.All(sum => sum.Holds), sums);
    }

    private static string Count(params QueueState[] states) =>
        $"(count(*) filter (where q.state in ({string.Join(", ", states.Select(state => $"'{state}'"))})))::int";

    private static ServiceReconciliation SumOf(DbDataReader row) => new(
        Service: row.GetString(0),
        Due: row.GetInt32(1),
        Sent: row.GetInt32(2),
        CalledOff: row.GetInt32(3),
        Rejected: row.GetInt32(4),
        Uncertain: row.GetInt32(5),
        Expired: row.GetInt32(6),
        Reckoned: row.GetBoolean(7));
}

/// <param name="Service">Code of the service of the places.</param>
/// <param name="Sent">Taken by the provider, whatever became of it then.</param>
/// <param name="Reckoned">The day is over: nothing may be open any more. From nine o'clock of the next day on.</param>
public sealed record ServiceReconciliation(
    string Service,
    int Due,
    int Sent,
    int CalledOff,
    int Rejected,
    int Uncertain,
    int Expired,
    bool Reckoned)
{
    /// <summary>Of which nobody can tell what became of them.</summary>
    public int Open => Due - Sent - CalledOff - Rejected - Uncertain - Expired;

    public bool Holds => Open == 0 || !Reckoned;
}
