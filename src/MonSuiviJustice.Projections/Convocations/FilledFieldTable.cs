using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Convocations;

/// <summary>Which extra fields of a convocation are filled, and under which id the vault keeps what stands there now.</summary>
public sealed class FilledFieldTable() : FlatTable("filled_field")
{
    public static readonly string Rows = new FilledFieldTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ConvocationExtraFieldFilled it =>
        [
            RowChange.Put(
                it.ConvocationId,
                ("filling_id", StableId.Of("filled-field", $"{it.ConvocationId}/{it.FieldId}")),
                ("convocation_id", it.ConvocationId),
                ("field_id", it.FieldId),
                ("sealed_id", it.SealedId)),
        ],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("filling_id").AsPrimaryKey();
        table.AddColumn<Guid>("convocation_id").NotNull().AddIndex();
        table.AddColumn<Guid>("field_id").NotNull();
        table.AddColumn<Guid>("sealed_id").NotNull();
    }
}
