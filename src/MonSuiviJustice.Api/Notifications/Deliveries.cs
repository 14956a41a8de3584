using System.Data.Common;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>What became of the planned texts, in the terms of decision 3: nothing is silent.</summary>
/// <param name="At">What is still to come is counted from this instant.</param>
/// <param name="Roles">One row per role that was planned.</param>
public sealed record Deliveries(
    DateTimeOffset At,
    DateOnly? From,
    DateOnly? To,
    string? Service,
    DeliveryFigures Total,
    IReadOnlyList<DeliveryFigures> Roles)
{
    private static readonly string States =
        $"""
         select q.role, {string.Join(", ", Enum.GetNames<QueueState>().Select(Count))},
                (count(*) filter (where q.state = 'Due' and q.due_at <= $1))::int
         from {SmsQueueTable.Rows} q join {PlaceTable.Rows} p using (place_id)
         where ($2::date is null or (q.due_at at time zone p.time_zone)::date >= $2)
           and ($3::date is null or (q.due_at at time zone p.time_zone)::date <= $3)
           and ($4::text[] is null or p.service_code = any($4))
         group by q.role
         """;

    internal static async Task<Deliveries> Read(
        IQuerySession session,
        DeliverySearch search,
        IReadOnlyList<string>? services,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var rows = await session.Rows(
            States,
            [
                now,
                (object?)search.From ?? DBNull.Value,
                (object?)search.To ?? DBNull.Value,
                (object?)services?.ToArray() ?? DBNull.Value,
            ],
            FiguresOf,
            cancellation);
        return new(
            now,
            search.From,
            search.To,
            search.Service,
            rows.Aggregate(DeliveryFigures.None, (sum, row) => sum + row),
            [.. rows.OrderBy(row => row.Role)]);
    }

    private static string Count(string state) => $"(count(*) filter (where q.state = '{state}'))::int as {state}";

    private static DeliveryFigures FiguresOf(DbDataReader row)
    {
        var waiting = row.GetInt32(row.FieldCount - 1);
        return new(
            Role: Enum.Parse<MessageRole>(row.GetString(0)),
            ToCome: Of(QueueState.Due) - waiting,
            Waiting: waiting,
            Attempting: Of(QueueState.Attempting),
            AwaitingReceipt: Of(QueueState.Accepted) + Of(QueueState.Sent),
            Delivered: Of(QueueState.Delivered),
            Undelivered: Of(QueueState.Undelivered),
            CalledOff: Of(QueueState.CalledOff),
            Rejected: Of(QueueState.Rejected),
            Uncertain: Of(QueueState.Uncertain),
            Expired: Of(QueueState.Expired));

        int Of(QueueState state) => row.GetInt32(row.GetOrdinal($"{state}"));
    }
}

/// <summary>Every planned text stands in exactly one of these.</summary>
/// <param name="Role">Null for all of them.</param>
/// <param name="ToCome">Planned for later.</param>
/// <param name="Waiting">Its hour has come, and nobody has tried yet.</param>
/// <param name="Attempting">Handed over, and the provider has not answered yet.</param>
/// <param name="AwaitingReceipt">Taken by the provider, which has not told yet whether it arrived.</param>
/// <param name="Uncertain">Nobody can tell yet whether the provider took it.</param>
/// <param name="Expired">Not sent in time.</param>
public sealed record DeliveryFigures(
    MessageRole? Role,
    int ToCome,
    int Waiting,
    int Attempting,
    int AwaitingReceipt,
    int Delivered,
    int Undelivered,
    int CalledOff,
    int Rejected,
    int Uncertain,
    int Expired)
{
    internal static readonly DeliveryFigures None = new(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Taken by the provider, whatever became of it then.</summary>
    public int Sent => AwaitingReceipt + Delivered + Undelivered;

    /// <summary>Everything that was ever planned.</summary>
    public int Due => Sent + CalledOff + Rejected + Uncertain + Expired + Attempting + Waiting + ToCome;

    public static DeliveryFigures operator +(DeliveryFigures one, DeliveryFigures other) => new(
        Role: null,
        ToCome: one.ToCome + other.ToCome,
        Waiting: one.Waiting + other.Waiting,
        Attempting: one.Attempting + other.Attempting,
        AwaitingReceipt: one.AwaitingReceipt + other.AwaitingReceipt,
        Delivered: one.Delivered + other.Delivered,
        Undelivered: one.Undelivered + other.Undelivered,
        CalledOff: one.CalledOff + other.CalledOff,
        Rejected: one.Rejected + other.Rejected,
        Uncertain: one.Uncertain + other.Uncertain,
        Expired: one.Expired + other.Expired);
}
