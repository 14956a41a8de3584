using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Replies;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Replies;

/// <summary>Who answered a text, and what an agent still has to read: the inbox of each service, without a word of it.</summary>
public sealed class ReplyTable() : FlatTable("reply")
{
    public static readonly string Rows = new ReplyTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ReplyReceived it =>
        [
            RowChange.Put(
                it.ReplyId,
                ("reply_id", it.ReplyId),
                ("probationer_id", it.ProbationerId),
                ("service_code", it.ServiceCode),
                ("convocation_id", it.ConvocationId),
                ("awaits_agent", it.AwaitsAgent),
                ("received_at", it.ReceivedAt)),
        ],
        ReplyHandled it => [RowChange.Set(it.ReplyId, ("reply_id", it.ReplyId), ("awaits_agent", false))],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("reply_id").AsPrimaryKey();
        table.AddColumn<Guid>("probationer_id").NotNull().AddIndex();
        table.AddColumn<string>("service_code").NotNull();
        table.AddColumn<Guid>("convocation_id").AllowNulls();
        table.AddColumn<bool>("awaits_agent").NotNull();
        table.AddColumn<DateTimeOffset>("received_at").NotNull().AddIndex();
        table.Indexes.Add(new IndexDefinition("reply_awaiting")
        {
            Columns = ["service_code", "received_at"],
            Predicate = "awaits_agent",
        });
    }
}
