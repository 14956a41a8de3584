using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Organisations;
using MonSuiviJustice.Projections.Probationers;
using MonSuiviJustice.Projections.Replies;

namespace MonSuiviJustice.Api.Replies;

/// <summary>Who may have written from a number, and to whom it matters.</summary>
/// <param name="People">Everybody with that number.</param>
/// <param name="Addressee">Whose reply it is taken for: whoever is expected next.</param>
/// <param name="ServiceCode">Where they are expected; else one that follows them, else that which registered them.</param>
/// <param name="ConvocationId">Null when nobody of them is expected.</param>
/// <param name="Switchboard">Of the place where they are expected.</param>
/// <param name="AnsweredLately">How many replies came within the last hour.</param>
internal sealed record Senders(
    IReadOnlyCollection<Guid> People,
    Guid Addressee,
    string ServiceCode,
    Guid? ConvocationId,
    string? Switchboard,
    int AnsweredLately)
{
    private static readonly string Known =
        $"""
         select p.probationer_id, coalesce(c.service_code, f.service_code, p.service_code), c.convocation_id, c.switchboard_line,
                (select count(*)::int from {ReplyTable.Rows} r
                 where r.probationer_id = p.probationer_id and r.received_at > $3)
         from {ProbationerTable.Rows} p
         left join lateral (
             select c.service_code, c.convocation_id, c.starts_at, l.switchboard_line
             from {ConvocationTable.Rows} c join {PlaceTable.Rows} l using (place_id)
             where c.probationer_id = p.probationer_id and c.status = 'Booked' and c.starts_at > $2
             order by c.starts_at limit 1) c on true
         left join lateral (
             select min(service_code) as service_code from {FollowingTable.Rows} where probationer_id = p.probationer_id) f on true
         where p.mobile_hash = $1 and p.merged_into is null and p.file <> 'Erased'
         order by c.starts_at, p.registered_at desc, p.probationer_id
         """;

    public static async Task<Senders> At(IQuerySession session, string mobileHash, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await session.Rows(
            Known,
            [mobileHash, now, now.AddHours(-1)],
            row => new Senders(
                [row.GetGuid(0)],
                row.GetGuid(0),
                row.GetString(1),
                row.IsDBNull(2) ? null : row.GetGuid(2),
                row.Text(3),
                row.GetInt32(4)),
            cancellation);
        return rows is [var first, ..]
            ? first with { People = [.. rows.Select(row => row.Addressee)] }
            : new([], Guid.Empty, "", ConvocationId: null, Switchboard: null, AnsweredLately: 0);
    }
}
