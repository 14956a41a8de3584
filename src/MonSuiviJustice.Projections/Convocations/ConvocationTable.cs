using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Convocations;

/// <summary>One row per convocation: the day list of a place, the lists with filters, the seats taken in a slot.</summary>
public sealed class ConvocationTable() : FlatTable("convocation")
{
    public static readonly string Rows = new ConvocationTable().QualifiedName;

    /// <summary>The one column that no fact fills: a rebuild forgets it, and the reminders are compared with the plan once more.</summary>
    public const string PlanCheckedAt = "plan_checked_at";

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ConvocationBooked booked => [Booked(booked)],
        ConvocationRescheduled moved =>
        [
            RowChange.Set(
                moved.ConvocationId,
                ("convocation_id", moved.ConvocationId),
                ("slot_id", moved.SlotId),
                ("starts_at", moved.StartsAt),
                ("day", DateOnly.FromDateTime(moved.StartsAt.DateTime)),
                ("wall_time", TimeOnly.FromDateTime(moved.StartsAt.DateTime)),
                ("arranged_at", moved.RescheduledAt),
                (PlanCheckedAt, null),
                ("holds_seat", true)),
        ],
        ConvocationRelocated it =>
        [
            RowChange.Set(it.ConvocationId, ("convocation_id", it.ConvocationId), ("relocated_for", it.MoveId)),
        ],
        ConvocationAgendaChanged it =>
            [RowChange.Set(it.ConvocationId, ("convocation_id", it.ConvocationId), ("agenda_id", it.AgendaId))],
        ConvocationProbationerChanged it =>
            [RowChange.Set(it.ConvocationId, ("convocation_id", it.ConvocationId), ("probationer_id", it.ProbationerId))],
        ReminderPlanWritten it => [Unchecked(it, it.Kind)],
        ReminderPlanReset it => [Unchecked(it, it.Kind)],
        ConvocationCancelled it => [Ended(it, ConvocationStatus.Cancelled, holdsSeat: false)],
        ConvocationHonoured it => [Ended(it, ConvocationStatus.Honoured)],
        ConvocationTurnedAway it => [Ended(it, ConvocationStatus.TurnedAway)],
        ConvocationMissed it => [Ended(it, ConvocationStatus.Missed)],
        ConvocationExcused { SeatFreed: true } it => [Ended(it, ConvocationStatus.Excused, holdsSeat: false)],
        ConvocationExcused it => [Ended(it, ConvocationStatus.Excused)],
        ConvocationOutcomeCorrected { SeatTaken: true } it => [Ended(it, it.To, holdsSeat: true), Unchecked(it)],
        ConvocationOutcomeCorrected it => [Ended(it, it.To), Unchecked(it)],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("convocation_id").AsPrimaryKey();
        table.AddColumn<Guid>("probationer_id").NotNull();
        table.AddColumn<Guid>("slot_id").NotNull();
        table.AddColumn<Guid>("agenda_id").NotNull();
        table.AddColumn<Guid>("place_id").NotNull();
        table.AddColumn<string>("service_code").NotNull();
        table.AddColumn<string>("creating_service_code").NotNull();
        table.AddColumn<string>("kind").NotNull();
        table.AddColumn<DateTimeOffset>("starts_at").NotNull();
        table.AddColumn<DateOnly>("day").NotNull();
        table.AddColumn<TimeOnly>("wall_time").NotNull();
        table.AddColumn<string>("time_zone").NotNull();
        table.AddColumn<string>("status").NotNull();
        table.AddColumn<bool>("holds_seat").NotNull();
        table.AddColumn<Guid>("assigned_agent_id").AllowNulls();
        table.AddColumn<Guid>("reconvokes").AllowNulls();
        table.AddColumn<string>("booked_as").AllowNulls();
        table.AddColumn<DateTimeOffset>("arranged_at").NotNull();
        table.AddColumn<DateOnly>("hearing_on").AllowNulls();
        table.AddColumn<DateOnly>("receive_by").AllowNulls();
        table.AddColumn<Guid>("relocated_for").AllowNulls();
        table.AddColumn<DateTimeOffset>(PlanCheckedAt).AllowNulls();

        table.Indexes.Add(new IndexDefinition("convocation_place_day") { Columns = ["place_id", "day", "wall_time"] });
        table.Indexes.Add(new IndexDefinition("convocation_probationer") { Columns = ["probationer_id"] });
        table.Indexes.Add(new IndexDefinition("convocation_slot") { Columns = ["slot_id"] });

        // Where somebody made a plan, what does not follow it yet is a sliver of what is booked.
        table.Indexes.Add(new IndexDefinition("convocation_plan_unchecked")
        {
            Columns = ["kind", "service_code"],
            Predicate = $"{PlanCheckedAt} is null and status = 'Booked'",
        });

        table.Indexes.Add(new IndexDefinition("convocation_delay")
        {
            Columns = ["service_code", "starts_at", "convocation_id"],
            Predicate = "receive_by is not null",
        });

        // In the order in which lists are read, page by page: of all services, or of one.
        table.Indexes.Add(new IndexDefinition("convocation_start") { Columns = ["starts_at", "convocation_id"] });
        table.Indexes.Add(new IndexDefinition("convocation_service_start")
        {
            Columns = ["service_code", "starts_at", "convocation_id"],
        });
    }

    private static RowChange Booked(ConvocationBooked fact) => RowChange.Put(
        fact.ConvocationId,
        ("convocation_id", fact.ConvocationId),
        ("probationer_id", fact.ProbationerId),
        ("slot_id", fact.SlotId),
        ("agenda_id", fact.AgendaId),
        ("place_id", fact.PlaceId),
        ("service_code", fact.ServiceCode),
        ("creating_service_code", fact.CreatingServiceCode),
        ("kind", fact.Kind),
        ("starts_at", fact.StartsAt),
        ("day", DateOnly.FromDateTime(fact.StartsAt.DateTime)),
        ("wall_time", TimeOnly.FromDateTime(fact.StartsAt.DateTime)),
        ("time_zone", fact.TimeZone),
        ("status", ConvocationStatus.Booked),
        ("holds_seat", true),
        ("assigned_agent_id", fact.AssignedAgentId),
        ("reconvokes", fact.Reconvokes),
        ("booked_as", fact.BookedAs),
        ("arranged_at", fact.BookedAt),
        ("hearing_on", fact.HearingOn),
        ("receive_by", fact.ReceiveBy));

    private static RowChange Ended(ConvocationEvent fact, ConvocationStatus status) => RowChange.Set(
        fact.ConvocationId,
        ("convocation_id", fact.ConvocationId),
        ("status", status));

    private static RowChange Ended(ConvocationEvent fact, ConvocationStatus status, bool holdsSeat) => RowChange.Set(
        fact.ConvocationId,
        ("convocation_id", fact.ConvocationId),
        ("status", status),
        ("holds_seat", holdsSeat));

    // It may have been planned anew, as everywhere.
    private static RowChange Unchecked(ConvocationEvent fact) => RowChange.Set(
        fact.ConvocationId,
        ("convocation_id", fact.ConvocationId),
        (PlanCheckedAt, null));

    private static RowChange Unchecked(ReminderPlanEvent fact, ConvocationKind kind)
    {
        var still = $"t.kind = '{kind}' and t.status = 'Booked' and t.{PlanCheckedAt} is not null";
        return fact.Scope == TemplateSet.National
            ? RowChange.SetWhere(ReminderPlanSet.IdOf(fact.Scope), still, ("kind", kind), (PlanCheckedAt, null))
            : RowChange.SetWhere(
                ReminderPlanSet.IdOf(fact.Scope), still, ("service_code", fact.Scope), (PlanCheckedAt, null));
    }
}
