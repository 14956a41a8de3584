using System.Data.Common;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Attendance;

namespace MonSuiviJustice.Api.Attendance;

/// <summary>How many came, over which base. The predecessor's formulas left out the people without a number.</summary>
/// <param name="At">What has started is counted from this instant backwards.</param>
/// <param name="Base">Which convocations are counted, in French.</param>
/// <param name="Definitions">What each figure means, in French.</param>
public sealed record AttendanceRates(
    DateTimeOffset At,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<string> GroupBy,
    string Base,
    IReadOnlyDictionary<string, string> Definitions,
    IReadOnlyList<AttendanceFigures> Rows)
{
    private static readonly IReadOnlyDictionary<string, string> Columns = new Dictionary<string, string>
    {
        ["service"] = "service_code",
        ["place"] = "place_id",
        ["kind"] = "kind",
        ["month"] = "month",
    };

    internal static async Task<AttendanceRates> Read(
        IQuerySession session,
        AttendanceSearch search,
        IReadOnlyList<string>? reached,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        string[] groups = [.. Columns.Keys.Intersect(search.GroupBy?.Split(',') ?? [])];
        var conditions = new Conditions()
            .And("status <> ?", nameof(ConvocationStatus.Cancelled))
            .And("starts_at <= ?", now)
            .AnyOf("service_code", search.Service is { } one ? [one] : reached)
            .And("place_id = ?", search.Place)
            .And("kind = ?", search.Kind?.ToString())
            .And("day >= ?", search.From)
            .And("day <= ?", search.To);
        var rows = await session.Rows(
            Sql(groups, conditions.Where),
            conditions.Values,
            FiguresOf,
            cancellation);
        return new(now, search.From, search.To, groups, FrenchDefinitions.Base, FrenchDefinitions.Figures, rows);
    }

    // A column that nothing is grouped by is null, so that every answer has the same shape.
    private static string Sql(string[] groups, string where) =>
        $"""
         select {string.Join(", ", Columns.Select(it => groups.Contains(it.Key) ? it.Value : $"null as {it.Value}"))},
                count(*)::int,
                (count(*) filter (where reachable))::int,
                (count(*) filter (where status = 'Booked'))::int,
                (count(*) filter (where status = 'Honoured'))::int,
                (count(*) filter (where status = 'TurnedAway'))::int,
                (count(*) filter (where status = 'Excused'))::int,
                (count(*) filter (where status = 'Missed'))::int
         from {AttendanceTable.Rows} {where}
         {(groups.Length == 0 ? "" : "group by 1, 2, 3, 4 order by 1, 2, 3, 4")}
         """;

    private static AttendanceFigures FiguresOf(DbDataReader row) => AttendanceFigures.Of(
        service: row.Text(0),
        place: row.GetGuidOrNull(1),
        kind: row.IsDBNull(2) ? null : row.Name<ConvocationKind>(2),
        month: row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3),
        new(
            Base: row.GetInt32(4),
            Reachable: row.GetInt32(5),
            NotRecorded: row.GetInt32(6),
            Honoured: row.GetInt32(7),
            TurnedAway: row.GetInt32(8),
            Excused: row.GetInt32(9),
            Missed: row.GetInt32(10)));
}
