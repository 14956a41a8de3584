using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Agendas;

public sealed class AgendaTable() : FlatTable("agenda")
{
    public static readonly string Rows = new AgendaTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        AgendaOpened it =>
        [
            RowChange.Put(
                it.AgendaId,
                ("agenda_id", it.AgendaId),
                ("place_id", it.PlaceId),
                ("service_code", it.ServiceCode),
                ("label", it.Label),
                ("time_zone", it.TimeZone),
                ("archived", false)),
        ],
        AgendaRenamed it => [RowChange.Set(it.AgendaId, ("agenda_id", it.AgendaId), ("label", it.Label))],
        AgendaArchived it =>
        [
            RowChange.Set(it.AgendaId, ("agenda_id", it.AgendaId), ("archived", true), ("archived_by", it.ArchivedBy)),
        ],
        AgendaMerged it =>
        [
            RowChange.Set(
                it.AgendaId,
                ("agenda_id", it.AgendaId),
                ("archived", true),
                ("archived_by", it.MergedBy),
                ("merged_into", it.Into),
                ("merged_at", it.MergedAt)),
        ],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("agenda_id").AsPrimaryKey();
        table.AddColumn<Guid>("place_id").NotNull().AddIndex();
        table.AddColumn<string>("service_code").NotNull();
        table.AddColumn<string>("label").NotNull();
        table.AddColumn<string>("time_zone").NotNull();
        table.AddColumn<bool>("archived").NotNull();
        table.AddColumn<Guid>("archived_by").AllowNulls();
        table.AddColumn<Guid>("merged_into").AllowNulls();
        table.AddColumn<DateTimeOffset>("merged_at").AllowNulls();
    }
}
