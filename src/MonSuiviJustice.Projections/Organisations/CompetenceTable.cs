using System.Globalization;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Organisations;

/// <summary>Who is competent for each commune, as each map of its department said it.</summary>
public sealed class CompetenceTable() : FlatTable("competence")
{
    public static readonly string Rows = new CompetenceTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact is CompetenceMapImported imported
        ? imported.Communes.Select(commune => Said(imported, commune))
        : [];

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("competence_id").AsPrimaryKey();
        table.AddColumn<Guid>("map_id").NotNull();
        table.AddColumn<string>("insee").NotNull().AddIndex();
        table.AddColumn<string>("label").NotNull();
        table.AddColumn("postal_codes", "text[]").NotNull();
        table.AddColumn<string>("court_code").AllowNulls();
        table.AddColumn<string>("spip_code").AllowNulls();
        table.AddColumn<string>("method").AllowNulls();
        table.AddColumn<string>("remark").AllowNulls();
    }

    private static RowChange Said(CompetenceMapImported map, CommuneCompetence commune) => RowChange.Put(
        CompetenceMap.IdOf(map.DepartmentCode, map.Number),
        ("competence_id", StableId.Of(
            "competence",
            string.Create(CultureInfo.InvariantCulture, $"{map.DepartmentCode}/{map.Number}/{commune.Insee}"))),
        ("map_id", CompetenceMap.IdOf(map.DepartmentCode, map.Number)),
        ("insee", commune.Insee),
        ("label", commune.Label),
        ("postal_codes", commune.PostalCodes),
        ("court_code", commune.CourtCode),
        ("spip_code", commune.SpipCode),
        ("method", commune.Method),
        ("remark", commune.Remark));
}
