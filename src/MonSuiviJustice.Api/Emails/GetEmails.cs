using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Emails;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Emails;

/// <param name="State">Only those; all of them when absent.</param>
public sealed record EmailSearch(
    EmailState? State = null,
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 100)] int Limit = 50);

/// <param name="AboutId">The divestment that it speaks of; of the reminders of a day, the service.</param>
/// <param name="NextAttemptAt">Null once it is over.</param>
public sealed record EmailLine(
    Guid Id,
    EmailKind Kind,
    Guid AboutId,
    Guid? AgentId,
    string? ServiceCode,
    DateTimeOffset DecidedAt,
    EmailState State,
    int Attempts,
    DateTimeOffset? NextAttemptAt);

public static class GetEmailsEndpoint
{
    /// <summary>What has become of each e-mail, the latest first; no address and no text.</summary>
    [WolverineGet("/v1/emails"), Needs(Right.OperateSending)]
    [ProducesResponseType<IReadOnlyList<EmailLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get([FromQuery] EmailSearch search, IQuerySession session, HttpContext http)
    {
        var conditions = new Conditions()
            .And("state = ?", search.State?.ToString())
            .After(Cursor.Parse(search.Cursor), "decided_at", "email_id", ascending: false);
        var lines = await session.Rows(
            $"""
             select email_id, kind, about_id, agent_id, service_code, decided_at, state, attempts, next_at
             from {Outbox.Rows} {conditions.Where} order by decided_at desc, email_id desc limit {search.Limit + 1}
             """,
            conditions.Values,
            row => new EmailLine(
                row.GetGuid(0),
                row.Name<EmailKind>(1),
                row.GetGuid(2),
                row.GetGuidOrNull(3),
                row.Text(4),
                row.GetFieldValue<DateTimeOffset>(5),
                row.Name<EmailState>(6),
                row.GetInt32(7),
                row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8)),
            http.RequestAborted);
        return Results.Ok(http.Page(lines, search.Limit, line => new Cursor(line.DecidedAt, line.Id)));
    }
}
