using System.Globalization;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Organisations;

/// <summary>All that the administrator ever said of communes: of what holds on a day, the highest rank decides.</summary>
public sealed class CommuneCorrectionTable() : FlatTable("commune_correction")
{
    public static readonly string Rows = new CommuneCorrectionTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        CommuneCorrected it => [Said(it.Insee, it.Rank, it.EffectiveOn, it.Reason, it.CourtCode, it.SpipCode, withdrawn: false)],
        CommuneCorrectionWithdrawn it => [Said(it.Insee, it.Rank, it.EffectiveOn, it.Reason, null, null, withdrawn: true)],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("correction_id").AsPrimaryKey();
        table.AddColumn<string>("insee").NotNull().AddIndex();
        table.AddColumn<int>("rank").NotNull();
        table.AddColumn<DateOnly>("effective_on").NotNull();
        table.AddColumn<string>("reason").NotNull();
        table.AddColumn<string>("court_code").AllowNulls();
        table.AddColumn<string>("spip_code").AllowNulls();
        table.AddColumn<bool>("withdrawn").NotNull();
    }

    private static RowChange Said(
        string insee,
        int rank,
        DateOnly effectiveOn,
        string reason,
        string? courtCode,
        string? spipCode,
        bool withdrawn) => RowChange.Put(
            Commune.IdOf(insee),
            ("correction_id", StableId.Of("commune-correction", string.Create(CultureInfo.InvariantCulture, $"{insee}/{rank}"))),
            ("insee", insee),
            ("rank", rank),
            ("effective_on", effectiveOn),
            ("reason", reason),
            ("court_code", courtCode),
            ("spip_code", spipCode),
            ("withdrawn", withdrawn));
}
