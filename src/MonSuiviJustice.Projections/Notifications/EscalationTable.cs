using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Notifications;

/// <summary>Whom a text did not reach, and what is to be done about it: the agents' task list.</summary>
public sealed class EscalationTable() : FlatTable("escalation")
{
    public static readonly string Rows = new EscalationTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        EscalationOpened it =>
        [
            RowChange.Put(
                it.EscalationId,
                ("escalation_id", it.EscalationId),
                ("convocation_id", it.ConvocationId),
                ("probationer_id", it.ProbationerId),
                ("service_code", it.ServiceCode),
                ("step", EscalationStep.NumberAsked),
                ("role", it.Role),
                ("fault", it.Fault),
                ("mobile_hash", it.MobileHash),
                ("due_at", it.DueAt),
                ("opened_at", it.OpenedAt)),
        ],
        EscalationLetterAsked it =>
        [
            RowChange.Set(
                it.EscalationId,
                ("escalation_id", it.EscalationId),
                ("step", EscalationStep.LetterAsked),
                ("due_at", it.LetterDueAt)),
        ],
        EscalationNumberFound or EscalationLetterSent or EscalationClosed => [Closed(fact.StreamId)],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("escalation_id").AsPrimaryKey();
        table.AddColumn<Guid>("convocation_id").NotNull();
        table.AddColumn<Guid>("probationer_id").NotNull();
        table.AddColumn<string>("service_code").NotNull();
        table.AddColumn<string>("step").NotNull();
        table.AddColumn<string>("role").NotNull();
        table.AddColumn<string>("fault").NotNull();
        table.AddColumn<string>("mobile_hash").NotNull();
        table.AddColumn<DateTimeOffset>("due_at").NotNull();
        table.AddColumn<DateTimeOffset>("opened_at").NotNull();

        // What is done is most of it, and nobody looks for that.
        table.Indexes.Add(new IndexDefinition("escalation_open")
        {
            Columns = ["service_code", "due_at"],
            Predicate = "step <> 'Closed'",
        });
    }

    private static RowChange Closed(Guid escalationId) => RowChange.Set(
        escalationId,
        ("escalation_id", escalationId),
        ("step", EscalationStep.Closed));
}
