using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Notifications;

/// <summary>Which kinds were ever planned otherwise, and where: the reminders of these convocations are to follow.</summary>
public sealed class ReminderPlanTable() : FlatTable("reminder_plan")
{
    public static readonly string Rows = new ReminderPlanTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ReminderPlanWritten it => [Changed(it.Scope, it.Kind, own: true)],
        ReminderPlanReset it => [Changed(it.Scope, it.Kind, own: false)],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("plan_id").AsPrimaryKey();
        table.AddColumn<string>("scope").NotNull();
        table.AddColumn<string>("kind").NotNull();
        table.AddColumn<bool>("own").NotNull();
    }

    private static RowChange Changed(string scope, ConvocationKind kind, bool own) => RowChange.Put(
        ReminderPlanSet.IdOf(scope),
        ("plan_id", StableId.Of("reminder-plan", $"{scope}/{kind}")),
        ("scope", scope),
        ("kind", kind),
        ("own", own));
}
