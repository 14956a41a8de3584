using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Agendas;

/// <summary>The weekly grid of each agenda, and what the horizon has to open next.</summary>
public sealed class RecurringSlotTable() : FlatTable("recurring_slot")
{
    public static readonly string Rows = new RecurringSlotTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        RecurringSlotOpened opened =>
        [
            RowChange.Put(
                opened.RecurringSlotId,
                ("recurring_slot_id", opened.RecurringSlotId),
                ("agenda_id", opened.AgendaId),
                ("service_code", opened.ServiceCode),
                ("time_zone", opened.TimeZone),
                ("kind", opened.Kind),
                ("weekday", opened.Weekday),
                ("wall_time", opened.Time),
                ("minutes", opened.Minutes),
                ("capacity", opened.Capacity),
                ("first_day", opened.From),
                ("last_day", opened.Until),
                ("next_day", RecurringSlot.FirstOn(opened.From, opened.Weekday)),
                ("ended", false)),
        ],
        RecurringSlotRolled rolled => [Set(rolled, ("next_day", RecurringSlot.After(rolled.Through)))],
        RecurringSlotExtended extended => [Set(extended, ("last_day", extended.Until))],
        RecurringSlotEnded ended => [Set(ended, ("ended", true))],
        RecurringSlotAgendaChanged changed => [Set(changed, ("agenda_id", changed.AgendaId))],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("recurring_slot_id").AsPrimaryKey();
        table.AddColumn<Guid>("agenda_id").NotNull().AddIndex();
        table.AddColumn<string>("service_code").NotNull();
        table.AddColumn<string>("time_zone").NotNull();
        table.AddColumn<string>("kind").NotNull();
        table.AddColumn<string>("weekday").NotNull();
        table.AddColumn<TimeOnly>("wall_time").NotNull();
        table.AddColumn<int>("minutes").NotNull();
        table.AddColumn<int>("capacity").NotNull();
        table.AddColumn<DateOnly>("first_day").NotNull();
        table.AddColumn<DateOnly>("last_day").AllowNulls();
        table.AddColumn<DateOnly>("next_day").NotNull();
        table.AddColumn<bool>("ended").NotNull();

        table.Indexes.Add(new IndexDefinition("recurring_slot_next_day")
        {
            Columns = ["next_day"],
            Predicate = "not ended",
        });
    }

    private static RowChange Set(RecurringSlotEvent fact, (string, object?) cell) =>
        RowChange.Set(fact.RecurringSlotId, ("recurring_slot_id", fact.RecurringSlotId), cell);
}
