using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Organisations;

public sealed class PlaceTable() : FlatTable("place")
{
    public static readonly string Rows = new PlaceTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact is PlaceOpened opened
        ?
        [
            RowChange.Put(
                opened.PlaceId,
                ("place_id", opened.PlaceId),
                ("service_code", opened.ServiceCode),
                ("label", opened.Label),
                ("street", opened.Street),
                ("switchboard_line", opened.SwitchboardLine),
                ("time_zone", opened.TimeZone),
                ("kinds", opened.Kinds.Select(kind => kind.ToString()).ToArray())),
        ]
        : [];

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("place_id").AsPrimaryKey();
        table.AddColumn<string>("service_code").NotNull().AddIndex();
        table.AddColumn<string>("label").NotNull();
        table.AddColumn<string>("street").NotNull();
        table.AddColumn<string>("switchboard_line").NotNull();
        table.AddColumn<string>("time_zone").NotNull();
        table.AddColumn("kinds", "text[]").NotNull();
    }
}
