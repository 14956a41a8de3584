using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>Where one planned text stands.</summary>
/// <param name="AttemptId">Of the last attempt: what the provider calls back for.</param>
/// <param name="AcceptedAt">When the provider took it; null while it has not.</param>
/// <param name="ProviderId">What to name to the provider's support.</param>
/// <param name="ErrorCode">The provider's, when it refused the text or could not deliver it.</param>
public sealed record MessageLine(
    Guid MessageId,
    MessageRole Role,
    QueueState State,
    DateTimeOffset DueAt,
    Guid? AttemptId,
    DateTimeOffset? AttemptedAt,
    DateTimeOffset? AcceptedAt,
    string? ProviderId,
    int? ErrorCode);

public static class GetConvocationMessagesEndpoint
{
    private static readonly string Lines =
        $"""
         select message_id, role, state, due_at, attempt_id, attempted_at, accepted_at, provider_id, error_code
         from {SmsQueueTable.Rows} where convocation_id = $1 order by planned_at, due_at, message_id
         """;

    /// <summary>The texts of one convocation, as far as the provider has told; a moment behind the sheet.</summary>
    [WolverineGet("/v1/convocations/{convocationId}/messages"), Needs(Right.ReadConvocation)]
    [ProducesResponseType<IReadOnlyList<MessageLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid convocationId, IQuerySession session, HttpContext http)
    {
        var sheet = await session.Events.AggregateStreamAsync<ConvocationSheet>(convocationId, token: http.RequestAborted);

        if (sheet is null)
        {
            return Problem.NotFound;
        }

        if (!await http.Opens(sheet))
        {
            return Reaches.OutOfReach;
        }

        await http.Looks(session, [sheet.ProbationerId]);
        return Results.Ok(await session.Rows(Lines, [convocationId], LineOf, http.RequestAborted));
    }

    private static MessageLine LineOf(DbDataReader row) => new(
        MessageId: row.GetGuid(0),
        Role: Enum.Parse<MessageRole>(row.GetString(1)),
        State: Enum.Parse<QueueState>(row.GetString(2)),
        DueAt: row.GetFieldValue<DateTimeOffset>(3),
        AttemptId: row.IsDBNull(4) ? null : row.GetGuid(4),
        AttemptedAt: InstantAt(row, 5),
        AcceptedAt: InstantAt(row, 6),
        ProviderId: row.IsDBNull(7) ? null : row.GetString(7),
        ErrorCode: row.IsDBNull(8) ? null : row.GetInt32(8));

    private static DateTimeOffset? InstantAt(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
