using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Access;

/// <summary>Which roles are at work in which service.</summary>
public sealed class AgentTable() : FlatTable("agent")
{
    public static readonly string Rows = new AgentTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        AgentRegistered it =>
        [
            RowChange.Put(
                it.AgentId,
                ("agent_id", it.AgentId),
                ("service_code", it.ServiceCode),
                ("role", it.Role)),
        ],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("agent_id").AsPrimaryKey();
        table.AddColumn<string>("service_code").NotNull().AddIndex();
        table.AddColumn<string>("role").NotNull();
    }
}
