using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Kernel;
using MonSuiviJustice.Projections.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Hosting.Health;

public enum JobKind
{
    /// <summary>Facts that the lists have yet to see.</summary>
    Views = 1,

    /// <summary>Texts that are due.</summary>
    Texts = 2,

    /// <summary>E-mails to agents.</summary>
    Emails = 3,

    /// <summary>What follows from facts: messages of the application to itself.</summary>
    Messages = 4,
}

/// <param name="Waiting">Still to be done.</param>
/// <param name="OldestDueAt">Since when the oldest is due; null when nothing is, or when it has no hour.</param>
/// <param name="GivenUp">Nothing more happens to them by itself.</param>
public sealed record BackgroundJob(JobKind Kind, long Waiting, DateTimeOffset? OldestDueAt, long GivenUp);

public static class GetBackgroundJobsEndpoint
{
    private static readonly string Jobs =
        $"""
         select '{nameof(JobKind.Views)}',
             greatest(0, coalesce((select max(seq_id) from {StoreSchema.Facts}.mt_events), 0)
                 - coalesce((select last_seq_id from {StoreSchema.Facts}.mt_event_progression where name = '{Tables.Name}:All'), 0)),
             null::timestamptz, 0::bigint
         union all select '{nameof(JobKind.Texts)}', count(*), min(due_at), 0
         from {SmsQueueTable.Rows} where state = 'Due' and due_at <= $1
         union all select '{nameof(JobKind.Emails)}', count(*) filter (where next_at is not null), min(next_at) filter (where next_at <= $1),
             count(*) filter (where state in ('{nameof(EmailState.Refused)}', '{nameof(EmailState.WithoutAddress)}', '{nameof(EmailState.GivenUp)}'))
         from {Outbox.Rows}
         union all select '{nameof(JobKind.Messages)}',
             (select count(*) from {Database.WolverineSchema}.wolverine_incoming_envelopes where status <> 'Handled'), null,
             (select count(*) from {Database.WolverineSchema}.wolverine_dead_letters)
         """;

    /// <summary>What is done in the background: how much waits, since when, and how much was given up.</summary>
    [WolverineGet("/v1/background-jobs"), Needs(Right.OperateSending)]
    [ProducesResponseType<IReadOnlyList<BackgroundJob>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(IQuerySession session, TimeProvider clock, HttpContext http) => Results.Ok(await session.Rows(
        Jobs,
        [clock.Now()],
        row => new BackgroundJob(
            row.Name<JobKind>(0),
            row.GetInt64(1),
            row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2),
            row.GetInt64(3)),
        http.RequestAborted));
}
