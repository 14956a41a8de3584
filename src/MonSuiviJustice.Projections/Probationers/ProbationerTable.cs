using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Probationers;

/// <summary>What is known of a person without opening the vault.</summary>
public sealed class ProbationerTable() : FlatTable("probationer")
{
    public static readonly string Rows = new ProbationerTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ProbationerRegistered it =>
        [
            RowChange.Put(
                it.ProbationerId,
                ("probationer_id", it.ProbationerId),
                ("service_code", it.ServiceCode),
                ("reachability", it.Reachability),
                ("registered_at", it.RegisteredAt),
                ("file", FileState.Open),
                ("file_since", it.RegisteredAt),
                ("mobile_hash", it.MobileHash),
                ("mobile_since", it.RegisteredAt)),
        ],
        ProbationerMobileChanged { Change: MobileChange.Kept } it => [Reached(it.ProbationerId, it.Reachability)],
        ProbationerMobileChanged it =>
        [
            RowChange.Set(
                it.ProbationerId,
                ("probationer_id", it.ProbationerId),
                ("reachability", it.Reachability),
                ("mobile_hash", it.MobileHash),
                ("mobile_since", it.ChangedAt)),
        ],
        ProbationerMobileFaulted it => [Reached(it.ProbationerId, Reachability.FaultyMobile)],
        ProbationerOptedOut it => [Reached(it.ProbationerId, Reachability.RefusesSms)],
        ProbationerOptOutWithdrawn it => [Reached(it.ProbationerId, Reachability.Mobile)],
        ProbationerReferentAssigned it =>
        [
            RowChange.Set(
                it.ProbationerId,
                ("probationer_id", it.ProbationerId),
                ("referent_id", it.ReferentId),
                ("referent_since", it.AssignedAt)),
        ],
        ProbationerArchived it => [Stands(it, FileState.Archived, it.ArchivedAt)],
        ProbationerUnarchived it => [Stands(it, FileState.Open, it.UnarchivedAt)],
        ProbationerFollowingChanged { Reason: FollowingReason.Divestment } it =>
        [
            RowChange.SetWhere(
                it.ProbationerId,
                $"t.file = '{nameof(FileState.Open)}'",
                ("probationer_id", it.ProbationerId),
                ("file_since", it.ChangedAt)),
        ],
        ProbationerErased it =>
        [
            RowChange.Set(
                it.ProbationerId,
                ("probationer_id", it.ProbationerId),
                ("reachability", Reachability.NoMobile),
                ("referent_id", null),
                ("mobile_hash", null),
                ("file", FileState.Erased),
                ("file_since", it.ErasedAt)),
        ],
        ProbationerMerged it => [ReadUnder(it.ProbationerId, it.KeptId)],
        ProbationerUnmerged it => [ReadUnder(it.ProbationerId, keptId: null)],
        ProbationerReferentReleased it =>
        [
            RowChange.Set(it.ProbationerId, ("probationer_id", it.ProbationerId), ("referent_id", null)),
        ],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("probationer_id").AsPrimaryKey();
        table.AddColumn<string>("service_code").NotNull().AddIndex();
        table.AddColumn<string>("reachability").NotNull();
        table.AddColumn<DateTimeOffset>("registered_at").NotNull();
        table.AddColumn<Guid>("referent_id").AllowNulls().AddIndex();
        table.AddColumn<DateTimeOffset>("referent_since").AllowNulls();
        table.AddColumn<string>("file").NotNull();
        table.AddColumn<DateTimeOffset>("file_since").NotNull();
        table.AddColumn<Guid>("merged_into").AllowNulls().AddIndex();
        table.AddColumn<string>("mobile_hash").AllowNulls();
        table.AddColumn<DateTimeOffset>("mobile_since").AllowNulls();
        table.Indexes.Add(new IndexDefinition("probationer_latest") { Columns = ["registered_at", "probationer_id"] });
        table.Indexes.Add(new IndexDefinition("probationer_mobile")
        {
            Columns = ["mobile_hash"],
            Predicate = "mobile_hash is not null",
        });
    }

    private static RowChange Reached(Guid probationerId, Reachability reachability) => RowChange.Set(
        probationerId,
        ("probationer_id", probationerId),
        ("reachability", reachability));

    private static RowChange ReadUnder(Guid probationerId, Guid? keptId) => RowChange.Set(
        probationerId,
        ("probationer_id", probationerId),
        ("merged_into", keptId));

    private static RowChange Stands(ProbationerEvent fact, FileState file, DateTimeOffset since) => RowChange.Set(
        fact.ProbationerId,
        ("probationer_id", fact.ProbationerId),
        ("file", file),
        ("file_since", since));
}
