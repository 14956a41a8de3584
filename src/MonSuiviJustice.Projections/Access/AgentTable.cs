using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Access;

/// <summary>Which roles are at work in which service, and since when an agent has not followed whom they followed before.</summary>
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
                ("role", it.Role),
                ("active", true),
                ("since", it.RegisteredAt)),
        ],
        AgentRoleChanged it when KindAccess.MayBeReferent(it.Role) => [Set(it, ("role", it.Role))],
        AgentRoleChanged it => [Set(it, ("role", it.Role)), Released(it, it.ChangedBy, it.ChangedAt)],
        AgentHeadquartersChanged it => [Set(it, ("headquarters_code", it.HeadquartersCode))],
        AgentSwitched it => [Set(it, ("service_code", it.ServiceCode))],
        AgentPosted it => [Set(it, ("service_code", it.ServiceCode), ("headquarters_code", null)), Released(it, it.PostedBy, it.PostedAt)],
        AgentDeactivated it => [Set(it, ("active", false)), Released(it, it.DeactivatedBy, it.DeactivatedAt)],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("agent_id").AsPrimaryKey();
        table.AddColumn<string>("service_code").NotNull().AddIndex();
        table.AddColumn<string>("role").NotNull();
        table.AddColumn<string>("headquarters_code").AllowNulls();
        table.AddColumn<bool>("active").AllowNulls();
        table.AddColumn<DateTimeOffset>("since").AllowNulls();
        table.AddColumn<DateTimeOffset>("released_at").AllowNulls();
        table.AddColumn<Guid>("released_by").AllowNulls();
        table.Indexes.Add(new IndexDefinition("agent_released") { Columns = ["released_at"], Predicate = "released_at is not null" });
    }

    private static RowChange Released(AgentEvent fact, Guid by, DateTimeOffset at) =>
        Set(fact, ("released_at", at), ("released_by", by));

    private static RowChange Set(AgentEvent fact, params (string Column, object? Value)[] cells) =>
        RowChange.Set(fact.AgentId, [("agent_id", fact.AgentId), .. cells]);
}
