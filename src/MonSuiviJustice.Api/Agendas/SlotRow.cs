using System.Data.Common;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>A slot as the views keep it: <c>s</c>, with its agenda <c>a</c>.</summary>
internal static class SlotRow
{
    public const string Columns =
        """
        s.slot_id, s.agenda_id, s.place_id, s.service_code, s.kind, s.starts_at, s.day, s.wall_time, a.time_zone, s.minutes,
        s.capacity, s.taken, s.closed, s.recurring_slot_id, s.reserved_for
        """;

    public static SlotSheet SheetOf(DbDataReader row) => new(
        Id: row.GetGuid(0),
        AgendaId: row.GetGuid(1),
        PlaceId: row.GetGuid(2),
        ServiceCode: row.GetString(3),
        Kind: row.Name<ConvocationKind>(4),
        StartsAt: row.GetPlaceTime(first: 5),
        TimeZone: row.GetString(8),
        Minutes: row.GetInt32(9),
        Capacity: row.GetInt32(10),
        Taken: row.GetInt32(11),
        Closed: row.GetBoolean(12),
        RecurringSlotId: row.GetGuidOrNull(13),
        ReservedFor: row.GetGuidOrNull(14));
}
