using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Probationers;

/// <summary>Which services follow which people, a row for each pair.</summary>
public sealed class FollowingTable() : FlatTable("following")
{
    public static readonly string Rows = new FollowingTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ProbationerRegistered it => it.Followers().Select(followed =>
            Follows(it.ProbationerId, followed.ServiceCode, followed.Reason, it.RegisteredAt)),
        ProbationerFollowingChanged it =>
        [
            .. it.Added.Select(code => Follows(it.ProbationerId, code, it.Reason, it.ChangedAt)),
            .. it.Removed.Select(code => RowChange.Remove(it.ProbationerId, ("following_id", IdOf(it.ProbationerId, code)))),
        ],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("following_id").AsPrimaryKey();
        table.AddColumn<Guid>("probationer_id").NotNull().AddIndex();
        table.AddColumn<string>("service_code").NotNull();
        table.AddColumn<string>("reason").NotNull();
        table.AddColumn<DateTimeOffset>("since").NotNull();

        // Whom a service follows, without a look at the table: a search asks each time.
        table.Indexes.Add(new IndexDefinition("following_service") { Columns = ["service_code", "probationer_id"] });
    }

    private static RowChange Follows(Guid probationerId, string code, FollowingReason reason, DateTimeOffset since) => RowChange.Put(
        probationerId,
        ("following_id", IdOf(probationerId, code)),
        ("probationer_id", probationerId),
        ("service_code", code),
        ("reason", reason),
        ("since", since));

    private static Guid IdOf(Guid probationerId, string code) => StableId.Of("following", $"{probationerId}/{code}");
}
