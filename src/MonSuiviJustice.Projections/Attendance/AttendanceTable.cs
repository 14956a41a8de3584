using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Attendance;

/// <summary>
/// One row per convocation for analysts, and nobody in it: no person, no agent. Whether the person could be reached is what
/// it was on the day of the booking.
/// </summary>
public sealed class AttendanceTable() : FlatTable("attendance")
{
    public static readonly string Rows = new AttendanceTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ConvocationBooked booked => [Booked(booked)],
        ConvocationRescheduled moved =>
        [
            RowChange.Set(
                moved.ConvocationId,
                ("convocation_id", moved.ConvocationId),
                ("starts_at", moved.StartsAt),
                ("day", DateOnly.FromDateTime(moved.StartsAt.DateTime)),
                ("month", MonthOf(moved.StartsAt)),
                ("rescheduled", true)),
        ],
        ConvocationCancelled it => [Ended(it, ConvocationStatus.Cancelled)],
        ConvocationHonoured it => [Ended(it, ConvocationStatus.Honoured)],
        ConvocationTurnedAway it => [Ended(it, ConvocationStatus.TurnedAway)],
        ConvocationMissed it => [Ended(it, ConvocationStatus.Missed)],
        ConvocationExcused it => [Ended(it, ConvocationStatus.Excused)],
        ConvocationOutcomeCorrected it => [Ended(it, it.To)],
        ConvocationReminded it =>
        [
            RowChange.Set(it.ConvocationId, ("convocation_id", it.ConvocationId), ("reminded", true)),
        ],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("convocation_id").AsPrimaryKey();
        table.AddColumn<string>("service_code").NotNull();
        table.AddColumn<Guid>("place_id").NotNull();
        table.AddColumn<string>("kind").NotNull();
        table.AddColumn<DateOnly>("day").NotNull();
        table.AddColumn<DateOnly>("month").NotNull();
        table.AddColumn<DateTimeOffset>("starts_at").NotNull();
        table.AddColumn<DateTimeOffset>("booked_at").NotNull();
        table.AddColumn<bool>("reachable").NotNull();
        table.AddColumn<bool>("reminded").NotNull();
        table.AddColumn<bool>("rescheduled").NotNull();
        table.AddColumn<string>("status").NotNull();

        table.Indexes.Add(new IndexDefinition("attendance_service_month") { Columns = ["service_code", "month"] });
    }

    private static RowChange Booked(ConvocationBooked fact) => RowChange.Put(
        fact.ConvocationId,
        ("convocation_id", fact.ConvocationId),
        ("service_code", fact.ServiceCode),
        ("place_id", fact.PlaceId),
        ("kind", fact.Kind),
        ("day", DateOnly.FromDateTime(fact.StartsAt.DateTime)),
        ("month", MonthOf(fact.StartsAt)),
        ("starts_at", fact.StartsAt),
        ("booked_at", fact.BookedAt),
        ("reachable", fact.Reachability == Domain.Probationers.Reachability.Mobile),
        ("reminded", false),
        ("rescheduled", false),
        ("status", ConvocationStatus.Booked));

    private static RowChange Ended(ConvocationEvent fact, ConvocationStatus status) => RowChange.Set(
        fact.ConvocationId,
        ("convocation_id", fact.ConvocationId),
        ("status", status));

    private static DateOnly MonthOf(DateTimeOffset startsAt) => new(startsAt.Year, startsAt.Month, 1);
}
