using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="AgentId">Null when nobody asked: a chore of the application did, such as the sending of texts.</param>
/// <param name="Why">The route that the agent asked for, or the chore.</param>
public sealed record OpeningLine(Guid Id, DateTimeOffset OpenedAt, Guid? AgentId, string Why);

public sealed record OpeningSearch(
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 500)] int Limit = 100);

public static class GetOpeningsEndpoint
{
    /// <summary>Who opened the record of this person within twelve months, the latest first.</summary>
    [WolverineGet("/v1/probationers/{probationerId}/openings"), Needs(Right.ReadOpenings)]
    [ProducesResponseType<IReadOnlyList<OpeningLine>>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        Guid probationerId,
        [FromQuery] OpeningSearch search,
        IQuerySession session,
        HttpContext http) => http.ShowPerson(session, probationerId, async (_, _) =>
        {
            var conditions = new Conditions()
                .And("person_id = ?", probationerId)
                .After(Cursor.Parse(search.Cursor), "opened_at", "opening_id", ascending: false);
            var lines = await session.Rows(
                $"""
                 select opening_id, opened_at, agent_id, why from {Openings.Rows} {conditions.Where}
                 order by opened_at desc, opening_id desc limit {search.Limit + 1}
                 """,
                conditions.Values,
                row => new OpeningLine(
                    row.GetGuid(0), row.GetFieldValue<DateTimeOffset>(1), row.GetGuidOrNull(2), row.GetString(3)),
                http.RequestAborted);
            return http.Page(lines, search.Limit, line => new(line.OpenedAt, line.Id));
        });
}
