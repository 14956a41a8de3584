using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Organisations;

/// <summary>Which services are to follow the people of others, and whether all of them are attached.</summary>
public sealed class AttachmentTable() : FlatTable("attachment")
{
    public static readonly string Rows = new AttachmentTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ServiceAttachmentAsked it =>
        [
            RowChange.Put(
                Service.IdOf(it.ServiceCode),
                ("attachment_id", it.AttachmentId),
                ("service_code", it.ServiceCode),
                ("from_codes", it.FromCodes),
                ("asked_by", it.AskedBy),
                ("asked_at", it.AskedAt),
                ("done", false)),
        ],
        ServiceAttachmentCompleted it =>
        [
            RowChange.Set(Service.IdOf(it.ServiceCode), ("attachment_id", it.AttachmentId), ("done", true)),
        ],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("attachment_id").AsPrimaryKey();
        table.AddColumn<string>("service_code").NotNull();
        table.AddColumn("from_codes", "text[]").NotNull();
        table.AddColumn<Guid>("asked_by").NotNull();
        table.AddColumn<DateTimeOffset>("asked_at").NotNull();
        table.AddColumn<bool>("done").NotNull();
    }
}
