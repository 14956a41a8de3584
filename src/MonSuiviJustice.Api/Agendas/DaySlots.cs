using System.Data.Common;
using Marten;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>Slots in order, and who comes in each.</summary>
internal static class DaySlots
{
    // A convocation is always in the place and on the day of its slot: one query finds both.
    private static readonly string Lines =
        $"""
         select s.slot_id, s.agenda_id, s.kind, s.starts_at, s.day, s.wall_time, s.minutes, s.capacity, s.closed,
                c.convocation_id, c.status, c.holds_seat, c.assigned_agent_id, c.probationer_id
         from {SlotTable.Rows} s left join {ConvocationTable.Rows} c using (slot_id)
         """;

    /// <summary>Of kinds that the agent does not open, how many seats are taken and not by whom.</summary>
    /// <param name="serviceCode">Where the slots are.</param>
    /// <param name="conditions">Over <c>s</c>, the slot.</param>
    public static async Task<IReadOnlyList<DaySlot>> Read(
        HttpContext http,
        IQuerySession session,
        string serviceCode,
        Conditions conditions)
    {
        // The slot of a free time that its convocation has left is nobody's.
        conditions.And("(s.reserved_for is null or c.convocation_id is not null) and ?", true);
        var lines = await session.Rows(
            $"{Lines} {conditions.Where} order by s.starts_at, s.slot_id, c.convocation_id",
            conditions.Values,
            Line.Of,
            http.RequestAborted);
        var names = await http.Names(session, lines.Where(IsOpen).Select(line => line.Seated?.ProbationerId).OfType<Guid>());

        return [.. lines
            .GroupBy(line => line.Slot)
            .Select(slot => slot.Key with
            {
                Taken = slot.Count(line => line.Seated is { HoldsSeat: true }),
                Convocations = [.. slot
                    .Where(IsOpen)
                    .Select(line => line.Seated)
                    .OfType<Seated>()
                    .Select(seated => seated.In(slot.Key, names(seated.ProbationerId)))],
            })];

        bool IsOpen(Line line) => http.Agent().MayOpen(line.Slot.Kind, serviceCode);
    }

    private sealed record Line(DaySlot Slot, Seated? Seated)
    {
        private static readonly IReadOnlyList<DayConvocation> NotYetKnown = [];

        public static Line Of(DbDataReader row) => new(
            new(
                Id: row.GetGuid(0),
                AgendaId: row.GetGuid(1),
                Kind: row.Name<ConvocationKind>(2),
                StartsAt: row.GetPlaceTime(first: 3),
                Time: row.GetFieldValue<TimeOnly>(5),
                Minutes: row.GetInt32(6),
                Capacity: row.GetInt32(7),
                Taken: 0,
                Closed: row.GetBoolean(8),
                Convocations: NotYetKnown),
            row.IsDBNull(9) ? null : Seated.Of(row));
    }

    private sealed record Seated(
        Guid ConvocationId,
        ConvocationStatus Status,
        bool HoldsSeat,
        Guid? AssignedAgentId,
        Guid ProbationerId)
    {
        public static Seated Of(DbDataReader row) => new(
            row.GetGuid(9),
            row.Name<ConvocationStatus>(10),
            row.GetBoolean(11),
            row.GetGuidOrNull(12),
            row.GetGuid(13));

        public DayConvocation In(DaySlot slot, PersonName probationer) =>
            new(ConvocationId, slot.Time, slot.Kind, Status, HoldsSeat, AssignedAgentId, probationer);
    }
}
