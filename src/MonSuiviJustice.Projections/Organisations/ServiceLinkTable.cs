using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Organisations;

/// <summary>Which TJ and which SPIP work together, once from each side: the jurisdiction of a service.</summary>
public sealed class ServiceLinkTable() : FlatTable("service_link")
{
    public static readonly string Rows = new ServiceLinkTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ServiceLinked it =>
        [
            RowChange.Put(
                Service.IdOf(it.ServiceCode),
                ("link_id", IdOf(it.ServiceCode, it.LinkedCode)),
                ("service_code", it.ServiceCode),
                ("linked_code", it.LinkedCode)),
        ],
        ServiceUnlinked it =>
        [
            RowChange.Remove(
                Service.IdOf(it.ServiceCode),
                ("link_id", IdOf(it.ServiceCode, it.UnlinkedCode))),
        ],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("link_id").AsPrimaryKey();
        table.AddColumn<string>("service_code").NotNull().AddIndex();
        table.AddColumn<string>("linked_code").NotNull();
    }

    private static Guid IdOf(string serviceCode, string linkedCode) =>
        StableId.Of("service-link", $"{serviceCode}/{linkedCode}");
}
