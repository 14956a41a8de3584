using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Agendas;

public sealed class AgendaTable() : FlatTable("agenda")
{
    public static readonly string Rows = new AgendaTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact is AgendaOpened opened
        ?
        [
            RowChange.Put(
                opened.AgendaId,
                ("agenda_id", opened.AgendaId),
                ("place_id", opened.PlaceId),
                ("service_code", opened.ServiceCode),
                ("label", opened.Label),
                ("time_zone", opened.TimeZone)),
        ]
        : [];

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("agenda_id").AsPrimaryKey();
        table.AddColumn<Guid>("place_id").NotNull().AddIndex();
        table.AddColumn<string>("service_code").NotNull();
        table.AddColumn<string>("label").NotNull();
        table.AddColumn<string>("time_zone").NotNull();
    }
}
