using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Organisations;

/// <summary>Who is competent for each commune, after the latest import of its department.</summary>
public sealed class CommuneTable() : FlatTable("commune")
{
    public static readonly string Rows = new CommuneTable().QualifiedName;

    // A single one: a commune may pass from one department to another, so that no two maps are independent.
    private static readonly Guid Partition = StableId.Of("table", "commune");

    public override IEnumerable<RowChange> Next(IFact fact) => fact is CompetenceMapImported imported
        ? imported.Communes.Select(commune => Said(imported.DepartmentCode, commune))
            .Prepend(RowChange.Remove(Partition, ("department_code", imported.DepartmentCode)))
        : [];

    protected override void Columns(Table table)
    {
        table.AddColumn<string>("insee").AsPrimaryKey();
        table.AddColumn<string>("department_code").NotNull().AddIndex();
        table.AddColumn<string>("label").NotNull();
        table.AddColumn<string>("sought").NotNull();
        table.AddColumn("postal_codes", "text[]").NotNull();
        table.AddColumn<string>("court_code").AllowNulls();
        table.AddColumn<string>("spip_code").AllowNulls();
        table.AddColumn<string>("method").AllowNulls();
        table.AddColumn<string>("remark").AllowNulls();

        // Prefixes are sought byte by byte, whatever the collation of the database.
        table.Indexes.Add(new IndexDefinition("commune_sought") { Columns = ["sought text_pattern_ops"] });
        table.Indexes.Add(new IndexDefinition("commune_court") { Columns = ["court_code", "spip_code"] });
        table.Indexes.Add(new IndexDefinition("commune_spip") { Columns = ["spip_code", "court_code"] });
    }

    private static RowChange Said(string departmentCode, CommuneCompetence commune) => RowChange.Put(
        Partition,
        ("insee", commune.Insee),
        ("department_code", departmentCode),
        ("label", commune.Label),
        ("sought", SoughtText.Of(commune.Label)),
        ("postal_codes", commune.PostalCodes),
        ("court_code", commune.CourtCode),
        ("spip_code", commune.SpipCode),
        ("method", commune.Method),
        ("remark", commune.Remark));
}
