using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Divestments;

/// <summary>Every divestment, pending and past: who asked, and what the calendar goes by.</summary>
public sealed class DivestmentTable() : FlatTable("divestment")
{
    public static readonly string Rows = new DivestmentTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        DivestmentRequested it =>
        [
            RowChange.Put(
                it.DivestmentId,
                ("divestment_id", it.DivestmentId),
                ("probationer_id", it.ProbationerId),
                ("requesting_service_code", it.RequestingServiceCode),
                ("reason", it.Reason),
                ("time_zone", it.TimeZone),
                ("requested_by", it.RequestedBy),
                ("requested_at", it.RequestedAt),
                ("last_word_at", it.RequestedAt)),
        ],
        DivestmentChased it =>
        [
            RowChange.Set(it.DivestmentId, ("divestment_id", it.DivestmentId), ("last_word_at", it.ChasedAt)),
        ],
        DivestmentEscalated it =>
        [
            RowChange.Set(
                it.DivestmentId,
                ("divestment_id", it.DivestmentId),
                ("last_word_at", it.EscalatedAt),
                ("escalated_at", it.EscalatedAt)),
        ],
        DivestmentAnswered { Answer: DivestmentAnswer.Refused } it => [Ended(it, DivestmentOutcome.Refused, it.AnsweredAt)],
        DivestmentAccepted it => [Ended(it, Divestment.OutcomeOf(it.Cause), it.AcceptedAt)],
        DivestmentWithdrawn it => [Ended(it, DivestmentOutcome.Withdrawn, it.WithdrawnAt)],
        DivestmentLapsed it => [Ended(it, DivestmentOutcome.Lapsed, it.LapsedAt)],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("divestment_id").AsPrimaryKey();
        table.AddColumn<Guid>("probationer_id").NotNull().AddIndex();
        table.AddColumn<string>("requesting_service_code").NotNull().AddIndex();
        table.AddColumn<string>("reason").NotNull();
        table.AddColumn<string>("time_zone").NotNull();
        table.AddColumn<Guid>("requested_by").NotNull();
        table.AddColumn<DateTimeOffset>("requested_at").NotNull();
        table.AddColumn<DateTimeOffset>("last_word_at").NotNull();
        table.AddColumn<DateTimeOffset>("escalated_at").AllowNulls();
        table.AddColumn<string>("outcome").AllowNulls();
        table.AddColumn<DateTimeOffset>("ended_at").AllowNulls();
        table.Indexes.Add(new IndexDefinition("divestment_pending")
        {
            Columns = ["last_word_at"],
            Predicate = "outcome is null",
        });
    }

    private static RowChange Ended(DivestmentEvent fact, DivestmentOutcome outcome, DateTimeOffset at) => RowChange.Set(
        fact.DivestmentId,
        ("divestment_id", fact.DivestmentId),
        ("outcome", outcome),
        ("ended_at", at));
}
