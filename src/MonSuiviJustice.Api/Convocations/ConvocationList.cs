using System.Data.Common;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Organisations;
using MonSuiviJustice.Projections.Probationers;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="StartsAt">With the offset of the place.</param>
/// <param name="CreatingServiceCode">Of the agent who booked.</param>
/// <param name="AssignedAgentId">Who receives the person.</param>
/// <param name="ReferentId">Who follows the person.</param>
/// <param name="Reconvokes">The missed or excused convocation that this one replaces.</param>
/// <param name="HearingOn">The day of the hearing that it was given after; null where that was not said.</param>
/// <param name="ReceiveBy">The last day of the legal delay that held for that hearing; null without one.</param>
public sealed record ConvocationLine(
    Guid Id,
    Guid SlotId,
    Guid AgendaId,
    Guid PlaceId,
    string ServiceCode,
    string CreatingServiceCode,
    ConvocationKind Kind,
    DateTimeOffset StartsAt,
    string TimeZone,
    ConvocationStatus Status,
    Guid? AssignedAgentId,
    Guid? ReferentId,
    Guid? Reconvokes,
    PersonName Probationer,
    DateOnly? HearingOn,
    DateOnly? ReceiveBy);

/// <param name="Ascending">The other way round when false.</param>
/// <param name="After">The last line of the page before; null for the first page.</param>
/// <param name="Key">What comes before the start in the order, of the row with that alias; null for the start alone.</param>
internal sealed record ListOrder(bool Ascending, Cursor? After, int Limit, Func<string, string>? Key = null)
{
    /// <summary>By start, or by <c>time</c>, <c>place</c>, <c>agenda</c> or <c>kind</c> and then by start; backwards after a minus.</summary>
    public static ListOrder Of(string sort, Cursor? after, int limit) =>
        new(!sort.StartsWith('-'), after, limit, KeyOf(sort.TrimStart('-')));

    private static Func<string, string>? KeyOf(string sort) => sort switch
    {
        "time" => row => $"{row}.wall_time",
        "place" => row => $"coalesce((select lower(label) from {PlaceTable.Rows} where place_id = {row}.place_id), '')",
        "agenda" => row => $"coalesce((select lower(label) from {AgendaTable.Rows} where agenda_id = {row}.agenda_id), '')",
        "kind" => row => $"{row}.kind",
        _ => null,
    };
}

/// <summary>One query for every list of convocations.</summary>
internal static class ConvocationList
{
    private static readonly string Lines =
        $"""
         select c.convocation_id, c.slot_id, c.agenda_id, c.place_id, c.service_code, c.creating_service_code, c.kind,
                c.starts_at, c.day, c.wall_time, c.time_zone, c.status, c.assigned_agent_id, p.referent_id,
                c.reconvokes, c.probationer_id, c.hearing_on, c.receive_by
         from {ConvocationTable.Rows} c left join {ProbationerTable.Rows} p using (probationer_id)
         """;

    /// <param name="conditions">Over <c>c</c>, the convocation, and <c>p</c>, its person.</param>
    public static async Task<long> Count(IQuerySession session, Conditions conditions, CancellationToken cancellation)
    {
        var counts = await session.Rows(
            $"""
             select count(*) from {ConvocationTable.Rows} c left join {ProbationerTable.Rows} p using (probationer_id)
             {conditions.Where}
             """,
            conditions.Values,
            row => row.GetInt64(0),
            cancellation);
        return counts[0];
    }

    /// <param name="conditions">Over <c>c</c>, the convocation, and <c>p</c>, its person.</param>
    public static async Task<IReadOnlyList<ConvocationLine>> Read(
        HttpContext http,
        IQuerySession session,
        Conditions conditions,
        ListOrder order)
    {
        var direction = order.Ascending ? "asc" : "desc";
        var lead = order.Key is { } key ? $"{key("c")} {direction}, " : "";
        After(conditions, order);
        var lines = await session.Rows(
            $"""
             {Lines} {conditions.Where}
             order by {lead}c.starts_at {direction}, c.convocation_id {direction} limit {order.Limit + 1}
             """,
            conditions.Values,
            LineOf,
            http.RequestAborted);
        var page = http.Page(lines, order.Limit, line => new(line.StartsAt, line.Id));
        var names = await http.Names(session, page.Select(line => line.Probationer.Id));
        return [.. page.Select(line => line with { Probationer = names(line.Probationer.Id) })];
    }

    // The key of the last line is looked up: the cursor says only which line that was.
    private static void After(Conditions conditions, ListOrder order)
    {
        if (order is not { Key: { } key, After: { } last })
        {
            conditions.After(order.After, "c.starts_at", "c.convocation_id", order.Ascending);
            return;
        }

        conditions.AndAll(
            $"""
             ({key("c")}, c.starts_at, c.convocation_id) {(order.Ascending ? '>' : '<')}
             ((select {key("k")} from {ConvocationTable.Rows} k where k.convocation_id = ?), ?, ?)
             """,
            [last.Id, last.At, last.Id]);
    }

    private static ConvocationLine LineOf(DbDataReader row) => new(
        Id: row.GetGuid(0),
        SlotId: row.GetGuid(1),
        AgendaId: row.GetGuid(2),
        PlaceId: row.GetGuid(3),
        ServiceCode: row.GetString(4),
        CreatingServiceCode: row.GetString(5),
        Kind: row.Name<ConvocationKind>(6),
        StartsAt: row.GetPlaceTime(first: 7),
        TimeZone: row.GetString(10),
        Status: row.Name<ConvocationStatus>(11),
        AssignedAgentId: row.GetGuidOrNull(12),
        ReferentId: row.GetGuidOrNull(13),
        Reconvokes: row.GetGuidOrNull(14),
        Probationer: new(row.GetGuid(15), LastName: null, FirstName: null),
        HearingOn: DayOrNull(row, 16),
        ReceiveBy: DayOrNull(row, 17));

    private static DateOnly? DayOrNull(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
