using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Organisations;

/// <summary>One row per move of a place: whom it concerns, and whether its day has come.</summary>
public sealed class PlaceMoveTable() : FlatTable("place_move")
{
    public static readonly string Rows = new PlaceMoveTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        PlaceMovePlanned it =>
        [
            RowChange.Put(
                it.PlaceId,
                ("move_id", it.MoveId),
                ("place_id", it.PlaceId),
                ("from_day", it.From),
                ("planned_at", it.PlannedAt),
                ("done", false)),
        ],
        PlaceMoved it => [RowChange.Set(it.PlaceId, ("move_id", it.MoveId), ("done", true))],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("move_id").AsPrimaryKey();
        table.AddColumn<Guid>("place_id").NotNull().AddIndex();
        table.AddColumn<DateOnly>("from_day").NotNull();
        table.AddColumn<DateTimeOffset>("planned_at").NotNull();
        table.AddColumn<bool>("done").NotNull();
    }
}
