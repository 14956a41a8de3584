using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Replies;
using MonSuiviJustice.Projections.Replies;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Replies;

/// <summary>What somebody answered to a text.</summary>
/// <param name="ConvocationId">The one that came next then; null when there was none.</param>
/// <param name="Meaning">Null once the text is forgotten.</param>
/// <param name="Text">As it came; null once it is forgotten.</param>
public sealed record ReplyLine(
    Guid ReplyId,
    PersonName Person,
    Guid? ConvocationId,
    DateTimeOffset ReceivedAt,
    ReplyMeaning? Meaning,
    string? Text);

public static class GetRepliesEndpoint
{
    private const int Most = 200;

    private static readonly string Awaiting =
        $"""
         select reply_id, probationer_id, convocation_id, received_at from {ReplyTable.Rows}
         where service_code = $1 and awaits_agent
         order by received_at, reply_id
         limit {Most}
         """;

    /// <summary>The inbox of a service: replies that nobody has dealt with, the oldest first.</summary>
    [WolverineGet("/v1/services/{serviceCode}/replies"), Needs(Right.ReadInbox)]
    [ProducesResponseType<IReadOnlyList<ReplyLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string serviceCode, IQuerySession session, HttpContext http)
    {
        if (!await http.Reaches().Includes(http.Agent(), Right.ReadInbox, serviceCode, http.RequestAborted))
        {
            return Reaches.OutOfReach;
        }

        var rows = await session.Rows(
            Awaiting,
            [serviceCode],
            row => (
                Id: row.GetGuid(0),
                Person: row.GetGuid(1),
                Convocation: row.IsDBNull(2) ? (Guid?)null : row.GetGuid(2),
                At: row.GetFieldValue<DateTimeOffset>(3)),
            http.RequestAborted);
        var names = await http.Names(session, rows.Select(row => row.Person));
        var texts = await http.Vault().Read(session, [.. rows.Select(row => row.Id)], http.Opening(), http.RequestAborted);
        return Results.Ok(rows.Select(row =>
        {
            var text = texts.GetValueOrDefault(row.Id);
            return new ReplyLine(
                row.Id,
                names(row.Person),
                row.Convocation,
                row.At,
                text is null ? null : ReplyWords.MeaningOf(text),
                text);
        }).ToArray());
    }
}
