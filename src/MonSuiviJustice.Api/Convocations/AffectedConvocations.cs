using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Probationers;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="StartsAt">With the offset of the place.</param>
/// <param name="Reachability">Whether a text can tell the person.</param>
public sealed record ExpectedConvocation(Guid ConvocationId, Guid SlotId, DateTimeOffset StartsAt, Reachability Reachability);

/// <summary>Who is still expected at a place on a day; a new convocation is there after some milliseconds.</summary>
internal static class AffectedConvocations
{
    private static readonly string Expected =
        $"""
         select c.convocation_id, c.slot_id, c.starts_at, c.time_zone, kept.reachability
         from {ConvocationTable.Rows} c
         join {ProbationerTable.Rows} p using (probationer_id)
         join {ProbationerTable.Rows} kept on kept.probationer_id = coalesce(p.merged_into, p.probationer_id)
         where c.place_id = $1 and c.day = $2 and ($3::uuid[] is null or c.slot_id = any($3))
           and c.status = 'Booked' and c.starts_at > $4
         order by c.starts_at, c.convocation_id
         limit {CancelTogether.Most + 1}
         """;

    public static Task<IReadOnlyList<ExpectedConvocation>> Read(
        IQuerySession session,
        Guid placeId,
        DateOnly day,
        IReadOnlyList<Guid>? slotIds,
        DateTimeOffset now,
        CancellationToken cancellation) => session.Rows(
            Expected,
            [placeId, day, slotIds?.ToArray(), now],
            row => new ExpectedConvocation(
                row.GetGuid(0),
                row.GetGuid(1),
                Domain.Kernel.PlaceTime.On(row.GetFieldValue<DateTimeOffset>(2), row.GetString(3)),
                row.Name<Reachability>(4)),
            cancellation);
}
