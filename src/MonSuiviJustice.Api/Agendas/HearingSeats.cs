using System.Data.Common;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>The seats of a month, and what is known of whoever sits there, before the vault is opened: one query.</summary>
internal static class HearingSeats
{
    // From the agendas on, so that each is read by its own index of days, whatever the jurisdiction holds besides.
    private static readonly string Sql =
        $"""
         select s.day, s.wall_time, s.slot_id, s.place_id, p.label, s.agenda_id, a.label, s.capacity, s.closed,
                c.convocation_id, c.status, c.holds_seat, c.probationer_id, c.creating_service_code,
                coalesce(o.label, c.creating_service_code), c.booked_as, f.field_id, f.sealed_id
         from {AgendaTable.Rows} a
         join {PlaceTable.Rows} p on p.place_id = a.place_id
         join {SlotTable.Rows} s on s.agenda_id = a.agenda_id
         left join {ConvocationTable.Rows} c on c.slot_id = s.slot_id and c.status <> 'Cancelled'
         left join {ServiceTable.Rows} o on o.service_code = c.creating_service_code
         left join {FilledFieldTable.Rows} f on f.convocation_id = c.convocation_id
         """;

    /// <param name="conditions">Over <c>a</c>, the agenda, and <c>s</c>, the slot.</param>
    public static async Task<IReadOnlyList<SeatedSlot>> Read(
        IQuerySession session,
        Conditions conditions,
        CancellationToken cancellation)
    {
        var rows = await session.Rows(
            $"""
             {Sql} {conditions.Where}
             order by s.day, s.wall_time, p.label, a.label, s.slot_id, c.convocation_id
             """,
            conditions.Values,
            Row.Of,
            cancellation);

        return [.. rows
            .GroupBy(row => row.Slot)
            .Select(slot => new SeatedSlot(slot.Key, [.. slot
                .Where(row => row.Seated is not null)
                .GroupBy(row => row.Seated)
                .Select(seated => new SeatedOne(
                    seated.Key ?? throw new InvalidOperationException("Nobody sits there."),
                    [.. seated.Select(row => row.Filled).OfType<FilledOne>()]))]))];
    }

    private sealed record Row(SlotOfTable Slot, Seated? Seated, FilledOne? Filled)
    {
        public static Row Of(DbDataReader row) => new(
            new(
                Date: row.GetFieldValue<DateOnly>(0),
                Time: row.GetFieldValue<TimeOnly>(1),
                SlotId: row.GetGuid(2),
                PlaceId: row.GetGuid(3),
                Place: row.GetString(4),
                AgendaId: row.GetGuid(5),
                Agenda: row.GetString(6),
                Capacity: row.GetInt32(7),
                Closed: row.GetBoolean(8)),
            row.IsDBNull(9) ? null : new(
                ConvocationId: row.GetGuid(9),
                Status: row.Name<ConvocationStatus>(10),
                HoldsSeat: row.GetBoolean(11),
                ProbationerId: row.GetGuid(12),
                ServiceCode: row.GetString(13),
                Service: row.GetString(14),
                Role: row.IsDBNull(15) ? null : row.Name<AgentRole>(15)),
            row.IsDBNull(16) ? null : new(row.GetGuid(16), row.GetGuid(17)));
    }
}

internal sealed record SlotOfTable(
    DateOnly Date,
    TimeOnly Time,
    Guid SlotId,
    Guid PlaceId,
    string Place,
    Guid AgendaId,
    string Agenda,
    int Capacity,
    bool Closed);

/// <param name="ServiceCode">Of the agent who booked.</param>
internal sealed record Seated(
    Guid ConvocationId,
    ConvocationStatus Status,
    bool HoldsSeat,
    Guid ProbationerId,
    string ServiceCode,
    string Service,
    AgentRole? Role);

internal sealed record FilledOne(Guid FieldId, Guid SealedId);

internal sealed record SeatedOne(Seated Seated, IReadOnlyList<FilledOne> Filled);

internal sealed record SeatedSlot(SlotOfTable Slot, IReadOnlyList<SeatedOne> Seated)
{
    /// <summary>Seats that anybody may still have.</summary>
    public int Free => Slot.Closed ? 0 : Slot.Capacity - Seated.Count(one => one.Seated.HoldsSeat);
}
