using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Agendas;

/// <summary>One row per slot, with the seats that its own facts say are taken.</summary>
public sealed class SlotTable() : FlatTable("slot")
{
    /// <summary>Somebody can still be booked: of a slot <c>s</c>, in the words of the indexes of open slots.</summary>
    public const string IsFree = "not s.closed and s.reserved_for is null and s.taken < s.capacity";

    // Without the seats taken: each booking changes these, and would enter the row anew in every index.
    private const string Open = "(NOT closed) AND (reserved_for IS NULL)";

    public static readonly string Rows = new SlotTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        SlotOpened opened =>
        [
            RowChange.Put(
                opened.SlotId,
                ("slot_id", opened.SlotId),
                ("agenda_id", opened.AgendaId),
                ("place_id", opened.PlaceId),
                ("service_code", opened.ServiceCode),
                ("kind", opened.Kind),
                ("starts_at", opened.StartsAt),
                ("day", DateOnly.FromDateTime(opened.StartsAt.DateTime)),
                ("wall_time", TimeOnly.FromDateTime(opened.StartsAt.DateTime)),
                ("minutes", opened.Minutes),
                ("capacity", opened.Capacity),
                ("taken", 0),
                ("closed", false),
                ("recurring_slot_id", opened.RecurringSlotId),
                ("reserved_for", opened.ReservedFor)),
        ],
        SlotSeatTaken it => [RowChange.Add(it.SlotId, ("slot_id", it.SlotId), ("taken", 1))],
        SlotSeatFreed it => [RowChange.Add(it.SlotId, ("slot_id", it.SlotId), ("taken", -1))],
        SlotClosed closed => [RowChange.Set(closed.SlotId, ("slot_id", closed.SlotId), ("closed", true))],
        SlotWithdrawn gone => [RowChange.Set(gone.SlotId, ("slot_id", gone.SlotId), ("closed", true))],
        SlotRestored restored =>
        [
            RowChange.Set(
                restored.SlotId,
                ("slot_id", restored.SlotId),
                ("closed", false),
                ("minutes", restored.Minutes),
                ("capacity", restored.Capacity)),
        ],
        SlotReopened reopened => [RowChange.Set(reopened.SlotId, ("slot_id", reopened.SlotId), ("closed", false))],
        SlotCapacityChanged changed =>
            [RowChange.Set(changed.SlotId, ("slot_id", changed.SlotId), ("capacity", changed.Capacity))],
        SlotAgendaChanged changed =>
            [RowChange.Set(changed.SlotId, ("slot_id", changed.SlotId), ("agenda_id", changed.AgendaId))],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("slot_id").AsPrimaryKey();
        table.AddColumn<Guid>("agenda_id").NotNull();
        table.AddColumn<Guid>("place_id").NotNull();
        table.AddColumn<string>("service_code").NotNull();
        table.AddColumn<string>("kind").NotNull();
        table.AddColumn<DateTimeOffset>("starts_at").NotNull();
        table.AddColumn<DateOnly>("day").NotNull();
        table.AddColumn<TimeOnly>("wall_time").NotNull();
        table.AddColumn<int>("minutes").NotNull();
        table.AddColumn<int>("capacity").NotNull();
        table.AddColumn<int>("taken").NotNull();
        table.AddColumn<bool>("closed").NotNull();
        table.AddColumn<Guid>("recurring_slot_id").AllowNulls();
        table.AddColumn<Guid>("reserved_for").AllowNulls();

        table.Indexes.Add(new IndexDefinition("slot_agenda_day") { Columns = ["agenda_id", "day"] });
        table.Indexes.Add(new IndexDefinition("slot_place_day") { Columns = ["place_id", "day"] });

        // The next free seats: of one service, or of the whole country.
        table.Indexes.Add(new IndexDefinition("slot_free_service")
        {
            Columns = ["service_code", "kind", "starts_at", "slot_id"],
            Predicate = Open,
        });
        table.Indexes.Add(new IndexDefinition("slot_free")
        {
            Columns = ["kind", "starts_at", "slot_id"],
            Predicate = Open,
        });
    }
}
