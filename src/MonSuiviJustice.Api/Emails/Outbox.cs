using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Emails;

/// <summary>
/// The e-mails that facts gave reason for, written in the transaction of those facts, with what has become of each (ADR 0028).
/// Ids only: no row says an address or a text.
/// </summary>
internal static class Outbox
{
    public static readonly string Rows = $"{StoreSchema.Private}.email";

    /// <summary>From its first minute to its last hour of trying.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    /// <summary>An attempt without an answer after this time has none: its node died.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Afterwards nobody is waiting for it any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    public static Table Build()
    {
        var table = new Table(Rows);
        table.AddColumn<Guid>("email_id").AsPrimaryKey();
        table.AddColumn<string>("kind").NotNull();
        table.AddColumn<Guid>("about_id").NotNull();
        table.AddColumn<Guid>("agent_id").AllowNulls();
        table.AddColumn<string>("service_code").AllowNulls();
        table.AddColumn<DateTimeOffset>("decided_at").NotNull();
        table.AddColumn<string>("state").NotNull();
        table.AddColumn<int>("attempts").NotNull();
        table.AddColumn<DateTimeOffset>("next_at").AllowNulls();
        table.Indexes.Add(new IndexDefinition("email_due") { Columns = ["next_at"], Predicate = "next_at is not null" });
        table.Indexes.Add(new IndexDefinition("email_latest") { Columns = ["decided_at", "email_id"] });
        return table;
    }

    /// <summary>In the transaction of the facts that give reason for them. One that stands there already stays as it is.</summary>
    public static void Add(IDocumentSession session, IReadOnlyList<Email> emails, DateTimeOffset at)
    {
        if (emails.Count > 0)
        {
            session.QueueSqlCommand(
                $"""
                 insert into {Rows} (email_id, kind, about_id, agent_id, service_code, decided_at, state, attempts, next_at)
                 select it.*, ?, '{nameof(EmailState.Waiting)}', 0, ?
                 from unnest(?, ?, ?, ?, ?) it(email_id, kind, about_id, agent_id, service_code) on conflict do nothing
                 """,
                at,
                at,
                emails.Select(it => it.Id).ToArray(),
                emails.Select(it => $"{it.Kind}").ToArray(),
                emails.Select(it => it.AboutId).ToArray(),
                emails.Select(it => it.AgentId).ToArray(),
                emails.Select(it => it.ServiceCode).ToArray());
        }
    }

    /// <summary>Puts an attempt on record for each e-mail that is due, before anything is sent: nobody else takes them meanwhile.</summary>
    public static async Task<IReadOnlyList<DueEmail>> Take(
        IDocumentSession session,
        int most,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        var due = await session.Rows(
            $"""
             update {Rows} it set state = '{nameof(EmailState.Attempting)}', attempts = it.attempts + 1, next_at = $2
             where it.email_id in (
                 select email_id from {Rows} where next_at <= $1 order by next_at limit {most} for update skip locked)
             returning it.email_id, it.kind, it.about_id, it.agent_id, it.service_code, it.decided_at, it.attempts
             """,
            [now, now + Lease],
            row => new DueEmail(
                new(row.GetGuid(0), row.Name<EmailKind>(1), row.GetGuid(2), row.GetGuidOrNull(3), row.Text(4)),
                DecidedAt: row.GetFieldValue<DateTimeOffset>(5),
                Attempts: row.GetInt32(6)),
            cancellation);
        await session.SaveChangesAsync(cancellation);
        return due;
    }

    /// <summary>
    /// What has become of an attempt. Whatever may still change is looked at again: a view that lags or is being rebuilt knows
    /// no address and no reason.
    /// </summary>
    public static EmailState Record(IDocumentSession session, DueEmail due, Delivery delivery, DateTimeOffset now)
    {
        var next = now + Pauses[Math.Min(due.Attempts, Pauses.Length) - 1];
        var isFinal = delivery is Delivery.Taken or Delivery.Refused || next > due.DecidedAt + Patience;
        var state = !isFinal ? EmailState.Waiting : delivery switch
        {
            Delivery.Taken => EmailState.Taken,
            Delivery.Refused => EmailState.Refused,
            Delivery.WithoutAddress => EmailState.WithoutAddress,
            Delivery.WithoutReason => EmailState.WithoutReason,
            Delivery.NotTaken or Delivery.Unknown => EmailState.GivenUp,
        };
        session.QueueSqlCommand(
            $"update {Rows} set state = ?, next_at = case when ? then ?::timestamptz end where email_id = ? and attempts = ?",
            $"{state}",
            state == EmailState.Waiting,
            next,
            due.Email.Id,
            due.Attempts);
        return state;
    }
}

/// <param name="Attempts">This one included.</param>
internal sealed record DueEmail(Email Email, DateTimeOffset DecidedAt, int Attempts);

/// <summary>What has become of an e-mail.</summary>
public enum EmailState
{
    Waiting = 1,
    Attempting = 2,

    /// <summary>The mail server has it.</summary>
    Taken = 3,

    /// <summary>The mail server wants it from nobody: an address that does not exist.</summary>
    Refused = 4,

    /// <summary>For three days nobody was known who could receive it.</summary>
    WithoutAddress = 5,

    /// <summary>What it asks for was done before it left.</summary>
    WithoutReason = 6,

    /// <summary>No mail server took it for three days.</summary>
    GivenUp = 7,
}

/// <summary>What came of one attempt.</summary>
internal enum Delivery
{
    Taken = 1,
    Refused = 2,
    WithoutAddress = 3,
    WithoutReason = 4,

    /// <summary>For certain: it is tried again.</summary>
    NotTaken = 5,

    /// <summary>The connection broke off: it is tried again under the same Message-ID, so that a mailbox keeps one.</summary>
    Unknown = 6,
}
