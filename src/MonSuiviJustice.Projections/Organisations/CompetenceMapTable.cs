using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Organisations;

/// <summary>The maps of each department: of those that hold on a day, the highest number decides.</summary>
public sealed class CompetenceMapTable() : FlatTable("competence_map")
{
    public static readonly string Rows = new CompetenceMapTable().QualifiedName;

    /// <summary>Facts of before name no day: they hold from the day on which they were imported.</summary>
    public static DateOnly ValidFrom(CompetenceMapImported it) =>
        it.EffectiveOn ?? DateOnly.FromDateTime(it.ImportedAt.UtcDateTime);

    public override IEnumerable<RowChange> Next(IFact fact) => fact is CompetenceMapImported it
        ?
        [
            RowChange.Put(
                CompetenceMap.IdOf(it.DepartmentCode, it.Number),
                ("map_id", CompetenceMap.IdOf(it.DepartmentCode, it.Number)),
                ("department_code", it.DepartmentCode),
                ("number", it.Number),
                ("valid_from", ValidFrom(it)),
                ("source", it.Source),
                ("imported_at", it.ImportedAt)),
        ]
        : [];

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("map_id").AsPrimaryKey();
        table.AddColumn<string>("department_code").NotNull().AddIndex();
        table.AddColumn<int>("number").NotNull();
        table.AddColumn<DateOnly>("valid_from").NotNull();
        table.AddColumn<string>("source").AllowNulls();
        table.AddColumn<DateTimeOffset>("imported_at").NotNull();
    }
}
