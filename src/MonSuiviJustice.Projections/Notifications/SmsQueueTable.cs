using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Notifications;

/// <summary>Where each planned text stands, in the terms of the equation of decision 3.</summary>
public enum QueueState
{
    Due = 1,
    Attempting = 2,
    Uncertain = 3,
    Accepted = 4,
    Sent = 5,
    Delivered = 6,
    Undelivered = 7,
    Rejected = 8,
    CalledOff = 9,
    Expired = 10,
}

/// <summary>
/// One row per planned text. The dispatcher marks the rows that it attempts or puts aside; everything else follows from
/// facts, and a rebuild gives the same rows, because an attempt is a fact before it is a call.
/// </summary>
public sealed class SmsQueueTable() : FlatTable("sms_queue")
{
    public static readonly string Rows = new SmsQueueTable().QualifiedName;

    /// <summary>The one column that no fact fills: a rebuild forgets it, and the row is looked at once more.</summary>
    public const string LookAgainAt = "look_again_at";

    private const string StillDue = "t.state = 'Due'";

    // What should have left before was missed: it stays due until somebody records that (decision 3).
    private const string StillInTime = $"{StillDue} and t.latest_at >= r.called_off_at";

    // The dispatcher has marked the row when it took it: only a rebuild finds it unmarked.
    private const string NotYetMarked = "t.attempt_id is distinct from r.attempt_id";

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ConvocationMessagesPlanned planned => planned.Messages.Select(message => Planned(planned, message)),
        ConvocationRescheduled it => [CalledOff(it, it.RescheduledAt)],
        ConvocationCancelled it => [CalledOff(it, it.CancelledAt)],
        ConvocationHonoured it => [CalledOff(it, it.RecordedAt)],
        ConvocationTurnedAway it => [CalledOff(it, it.RecordedAt)],
        ConvocationMissed it => [CalledOff(it, it.RecordedAt)],
        ConvocationExcused it => [CalledOff(it, it.RecordedAt)],
        ConvocationOutcomeCorrected it => [CalledOff(it, it.CorrectedAt)],
        ConvocationProbationerChanged it =>
        [
            RowChange.SetWhere(it.ConvocationId, StillDue, ("convocation_id", it.ConvocationId), ("probationer_id", it.ProbationerId)),
        ],
        ConvocationMessageExpired { Reason: ExpiryReason.Rejected } => [],
        ConvocationMessageExpired it => [Stands(it.ConvocationId, it.MessageId, QueueState.Expired)],
        ConvocationMessageWithdrawn it => [Stands(it.ConvocationId, it.MessageId, QueueState.CalledOff)],
        ConvocationPlanFollowed it => it.CalledOff.Select(messageId => Stands(it.ConvocationId, messageId, QueueState.CalledOff)),
        MessageAttempted it =>
        [
            RowChange.SetWhere(
                it.ConvocationId,
                NotYetMarked,
                ("message_id", it.MessageId),
                ("state", QueueState.Attempting),
                ("attempt_id", it.AttemptId),
                ("attempted_at", it.AttemptedAt),
                ("provider", it.Provider)),
        ],
        MessageAccepted it =>
        [
            RowChange.Set(
                it.ConvocationId,
                ("message_id", it.MessageId),
                ("state", QueueState.Accepted),
                ("provider_id", it.ProviderId),
                ("accepted_at", it.AcceptedAt)),
        ],
        MessageSent it => [Stands(it.ConvocationId, it.MessageId, QueueState.Sent)],
        MessageDelivered it => [Stands(it.ConvocationId, it.MessageId, QueueState.Delivered)],
        MessageUndelivered it => [Failed(it, QueueState.Undelivered, it.Code, it.Fault)],
        MessageRejected it => [Failed(it, QueueState.Rejected, it.Code, it.Fault)],
        MessageUncertain it => [Stands(it.ConvocationId, it.MessageId, QueueState.Uncertain)],
        MessageCalledOff it =>
        [
            RowChange.SetWhere(
                it.ConvocationId,
                StillDue,
                ("message_id", it.MessageId),
                ("state", QueueState.CalledOff)),
        ],
        MessageDeferred it =>
        [
            RowChange.Set(
                it.ConvocationId,
                ("message_id", it.MessageId),
                ("state", QueueState.Due),
                ("due_at", it.RetryAt)),
        ],
        _ => [],
    };

    public override bool Wakes(IReadOnlyList<IFact> facts) => facts.Any(fact => fact is ConvocationMessagesPlanned);

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("message_id").AsPrimaryKey();
        table.AddColumn<Guid>("convocation_id").NotNull();
        table.AddColumn<Guid>("probationer_id").NotNull();
        table.AddColumn<Guid>("place_id").NotNull();
        table.AddColumn<string>("role").NotNull();
        table.AddColumn<string>("state").NotNull();
        table.AddColumn<DateTimeOffset>("due_at").NotNull();
        table.AddColumn<DateTimeOffset>("latest_at").NotNull();
        table.AddColumn<DateTimeOffset>(LookAgainAt).AllowNulls();
        table.AddColumn<DateTimeOffset>("planned_at").NotNull();
        table.AddColumn<Guid>("attempt_id").AllowNulls();
        table.AddColumn<DateTimeOffset>("attempted_at").AllowNulls();
        table.AddColumn<string>("provider").AllowNulls();
        table.AddColumn<string>("provider_id").AllowNulls();
        table.AddColumn<DateTimeOffset>("accepted_at").AllowNulls();
        table.AddColumn<DateTimeOffset>("called_off_at").AllowNulls();
        table.AddColumn<int>("error_code").AllowNulls();
        table.AddColumn<string>("fault").AllowNulls();

        // What is due is a sliver of what was ever planned: the poller must not pay for the rest.
        table.Indexes.Add(new IndexDefinition("sms_queue_due") { Columns = ["due_at"], Predicate = "state = 'Due'" });
        table.Indexes.Add(new IndexDefinition("sms_queue_open")
        {
            Columns = ["attempted_at"],
            Predicate = "state in ('Attempting', 'Uncertain')",
        });

        // A day of the past is found among years of rows: the table grows with time, so a few bytes per page say enough.
        table.Indexes.Add(new IndexDefinition("sms_queue_day") { Columns = ["due_at"], Method = IndexMethod.brin });
        table.Indexes.Add(new IndexDefinition("sms_queue_convocation") { Columns = ["convocation_id"] });

        // Most rows wait for weeks: they need no entry for what is known once they are sent.
        table.Indexes.Add(new IndexDefinition("sms_queue_provider")
        {
            Columns = ["provider_id"],
            Predicate = "provider_id is not null",
        });
        table.Indexes.Add(new IndexDefinition("sms_queue_attempt")
        {
            Columns = ["attempt_id"],
            Predicate = "attempt_id is not null",
        });
    }

    private static RowChange Planned(ConvocationMessagesPlanned fact, PlannedMessage message) => RowChange.Put(
        fact.ConvocationId,
        ("message_id", message.MessageId),
        ("convocation_id", fact.ConvocationId),
        ("probationer_id", fact.ProbationerId),
        ("place_id", fact.PlaceId),
        ("role", message.Role),
        ("state", message.TooLate ? QueueState.Expired : QueueState.Due),
        ("due_at", message.DueAt),
        ("latest_at", message.LatestAt),
        ("planned_at", fact.PlannedAt));

    private static RowChange CalledOff(ConvocationEvent fact, DateTimeOffset at) => RowChange.SetWhere(
        fact.ConvocationId,
        StillInTime,
        ("convocation_id", fact.ConvocationId),
        ("state", QueueState.CalledOff),
        ("called_off_at", at));

    private static RowChange Stands(Guid convocationId, Guid messageId, QueueState state) => RowChange.Set(
        convocationId,
        ("message_id", messageId),
        ("state", state));

    private static RowChange Failed(MessageEvent fact, QueueState state, int code, DeliveryFault? fault) => RowChange.Set(
        fact.ConvocationId,
        ("message_id", fact.MessageId),
        ("state", state),
        ("error_code", code),
        ("fault", fault ?? DeliveryFault.Unknown));
}
