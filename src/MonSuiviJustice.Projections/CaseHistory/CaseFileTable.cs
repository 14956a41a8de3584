using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Replies;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.CaseHistory;

/// <summary>
/// Which streams speak of a person; of two people, where a convocation went from one to the other. An index projected from
/// facts keeps the booking path free of it; tagging each fact at the append costs a fifth of its throughput (ADR 0007).
/// </summary>
public sealed class CaseFileTable() : FlatTable("case_file")
{
    public static readonly string Rows = new CaseFileTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ProbationerRegistered it => [Filed(it)],
        ConvocationBooked it => [Filed(it)],
        ConvocationProbationerChanged it => [FiledToo(it)],
        DivestmentRequested it => [Filed(it)],
        MessageAttempted { Number: 1 } it => [Filed(it)],
        EscalationOpened it => [Filed(it)],
        ReplyReceived it => [Filed(it)],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("case_file_id").AsPrimaryKey();
        table.AddColumn<Guid>("stream_id").NotNull();
        table.AddColumn<Guid>("probationer_id").NotNull().AddIndex();
    }

    private static RowChange Filed(IConcernsProbationer fact) => Filed(fact.StreamId, fact);

    private static RowChange FiledToo(IConcernsProbationer fact) =>
        Filed(StableId.Of("case_file", $"{fact.StreamId}/{fact.ProbationerId}"), fact);

    private static RowChange Filed(Guid id, IConcernsProbationer fact) => RowChange.Put(
        fact.StreamId,
        ("case_file_id", id),
        ("stream_id", fact.StreamId),
        ("probationer_id", fact.ProbationerId));
}
