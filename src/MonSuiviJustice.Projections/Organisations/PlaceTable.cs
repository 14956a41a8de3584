using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Organisations;

public sealed class PlaceTable() : FlatTable("place")
{
    public static readonly string Rows = new PlaceTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        PlaceOpened it =>
        [
            RowChange.Put(
                it.PlaceId,
                ("place_id", it.PlaceId),
                ("service_code", it.ServiceCode),
                ("label", it.Label),
                ("street", it.Street),
                ("switchboard_line", it.SwitchboardLine),
                ("mailbox", it.Mailbox),
                ("main_contact", it.MainContact ?? ContactMethod.Phone),
                ("preparation_link", it.PreparationLink),
                ("time_zone", it.TimeZone),
                ("kinds", Names(it.Kinds)),
                ("archived", false)),
        ],
        PlaceRenamed it => [RowChange.Set(it.PlaceId, ("place_id", it.PlaceId), ("label", it.Label))],
        PlaceRevised it =>
        [
            RowChange.Set(
                it.PlaceId,
                ("place_id", it.PlaceId),
                ("street", it.Street),
                ("switchboard_line", it.SwitchboardLine),
                ("mailbox", it.Mailbox),
                ("main_contact", it.MainContact),
                ("preparation_link", it.PreparationLink),
                ("kinds", Names(it.Kinds))),
        ],
        PlaceMoved { SwitchboardLine: null } it =>
        [
            RowChange.Set(it.PlaceId, ("place_id", it.PlaceId), ("street", it.Street)),
        ],
        PlaceMoved it =>
        [
            RowChange.Set(
                it.PlaceId,
                ("place_id", it.PlaceId),
                ("street", it.Street),
                ("switchboard_line", it.SwitchboardLine)),
        ],
        PlaceArchived it =>
        [
            RowChange.Set(it.PlaceId, ("place_id", it.PlaceId), ("archived", true), ("archived_by", it.ArchivedBy)),
        ],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("place_id").AsPrimaryKey();
        table.AddColumn<string>("service_code").NotNull().AddIndex();
        table.AddColumn<string>("label").NotNull();
        table.AddColumn<string>("street").NotNull();
        table.AddColumn<string>("switchboard_line").AllowNulls();
        table.AddColumn<string>("mailbox").AllowNulls();
        table.AddColumn<string>("main_contact").NotNull();
        table.AddColumn<string>("preparation_link").AllowNulls();
        table.AddColumn<string>("time_zone").NotNull();
        table.AddColumn("kinds", "text[]").NotNull();
        table.AddColumn<bool>("archived").NotNull();
        table.AddColumn<Guid>("archived_by").AllowNulls();
    }

    private static string[] Names<T>(IEnumerable<T> kinds)
        where T : struct, Enum => [.. kinds.Select(kind => kind.ToString())];
}
