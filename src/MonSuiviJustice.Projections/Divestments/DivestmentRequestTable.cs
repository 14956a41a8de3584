using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Divestments;

/// <summary>Which service was asked in which divestment, and what it said: a row for each pair.</summary>
public sealed class DivestmentRequestTable() : FlatTable("divestment_request")
{
    public static readonly string Rows = new DivestmentRequestTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        DivestmentRequested it => it.Requests.Select(request => RowChange.Put(
            it.DivestmentId,
            ("request_id", IdOf(it.DivestmentId, request.ServiceCode)),
            ("divestment_id", it.DivestmentId),
            ("service_code", request.ServiceCode),
            ("answer", request.Answer))),
        DivestmentAnswered { Answer: DivestmentAnswer.Refused } it => [Answered(it), Unanswered(it, DivestmentAnswer.Ignored)],
        DivestmentAnswered it => [Answered(it)],
        DivestmentAccepted => [Unanswered(fact, DivestmentAnswer.AutoAccepted)],
        DivestmentWithdrawn or DivestmentLapsed => [Unanswered(fact, DivestmentAnswer.Ignored)],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("request_id").AsPrimaryKey();
        table.AddColumn<Guid>("divestment_id").NotNull().AddIndex();
        table.AddColumn<string>("service_code").NotNull().AddIndex();
        table.AddColumn<string>("answer").NotNull();
        table.AddColumn<DateTimeOffset>("answered_at").AllowNulls();
    }

    private static RowChange Answered(DivestmentAnswered it) => RowChange.Set(
        it.DivestmentId,
        ("request_id", IdOf(it.DivestmentId, it.ServiceCode)),
        ("answer", it.Answer),
        ("answered_at", it.AnsweredAt));

    private static RowChange Unanswered(IFact fact, DivestmentAnswer answer) => RowChange.SetWhere(
        fact.StreamId,
        $"t.answer = '{nameof(DivestmentAnswer.Pending)}'",
        ("divestment_id", fact.StreamId),
        ("answer", answer));

    private static Guid IdOf(Guid divestmentId, string serviceCode) =>
        StableId.Of("divestment-request", $"{divestmentId}/{serviceCode}");
}
