using System.Data.Common;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>The sheet on the desk of a reception: the slots of a day in order, and who comes in each.</summary>
/// <param name="Date">On the calendar of the place.</param>
public sealed record DayList(Guid PlaceId, DateOnly Date, string TimeZone, IReadOnlyList<DaySlot> Slots)
{
    // A convocation is always in the place and on the day of its slot: one query finds both.
    private static readonly string Lines =
        $"""
         select s.slot_id, s.agenda_id, s.kind, s.starts_at, s.day, s.wall_time, s.minutes, s.capacity, s.closed,
                c.convocation_id, c.status, c.holds_seat, c.assigned_agent_id, c.probationer_id
         from {SlotTable.Rows} s left join {ConvocationTable.Rows} c using (slot_id)
         where s.place_id = $1 and s.day = $2 and (s.reserved_for is null or c.convocation_id is not null)
         order by s.starts_at, s.slot_id, c.convocation_id
         """;

    internal static async Task<DayList> Read(HttpContext http, IQuerySession session, Place place, DateOnly date)
    {
        var lines = await session.Rows(Lines, [place.Id, date], Line.Of, http.RequestAborted);
        var names = await http.Names(session, lines.Select(line => line.Seated?.ProbationerId).OfType<Guid>());

        return new(place.Id, date, place.TimeZone, [.. lines
            .GroupBy(line => line.Slot)
            .Select(slot => slot.Key with
            {
                Taken = slot.Count(line => line.Seated is { HoldsSeat: true }),
                Convocations = [.. slot
                    .Select(line => line.Seated)
                    .OfType<Seated>()
                    .Select(seated => seated.In(slot.Key, names(seated.ProbationerId)))],
            })]);
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

/// <param name="StartsAt">With the offset of the place.</param>
/// <param name="Time">On the clock of the place.</param>
/// <param name="Minutes">How long one convocation lasts.</param>
/// <param name="Taken">Seats that a convocation holds.</param>
/// <param name="Convocations">Those that gave their seat back too.</param>
public sealed record DaySlot(
    Guid Id,
    Guid AgendaId,
    ConvocationKind Kind,
    DateTimeOffset StartsAt,
    TimeOnly Time,
    int Minutes,
    int Capacity,
    int Taken,
    bool Closed,
    IReadOnlyList<DayConvocation> Convocations);

/// <param name="HoldsSeat">False once cancelled, or excused before the start.</param>
public sealed record DayConvocation(
    Guid Id,
    TimeOnly Time,
    ConvocationKind Kind,
    ConvocationStatus Status,
    bool HoldsSeat,
    Guid? AssignedAgentId,
    PersonName Probationer);
