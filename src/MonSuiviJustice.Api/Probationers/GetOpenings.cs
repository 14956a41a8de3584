using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="AgentId">Null when nobody asked: a chore of the application did, such as the sending of texts.</param>
/// <param name="Why">The route that the agent asked for, or the chore.</param>
/// <param name="OnBehalfOf">In whose name the agent acted; null for the own.</param>
/// <param name="Reason">In the agent's words, where a reason was given; forgotten with the person.</param>
public sealed record OpeningLine(
    Guid Id,
    DateTimeOffset OpenedAt,
    Guid? AgentId,
    string Why,
    Guid? OnBehalfOf = null,
    string? Reason = null);

public sealed record OpeningSearch(
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 500)] int Limit = 100);

public static class GetOpeningsEndpoint
{
    /// <summary>
    /// Who was shown something of this person within twelve months, the latest first. Whoever reads it stands in it too.
    /// </summary>
    [WolverineGet("/v1/probationers/{probationerId}/openings"), Needs(Right.ReadOpenings)]
    [ProducesResponseType<IReadOnlyList<OpeningLine>>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        Guid probationerId,
        [FromQuery] OpeningSearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => http.ShowPerson(session, probationerId, async (card, _) =>
        {
            var conditions = new Conditions()
                .And("person_id = any(?)", card.Files)
                .And("opened_at >= ?", clock.Now().AddMonths(-Openings.Months))
                .After(Cursor.Parse(search.Cursor), "opened_at", "opening_id", ascending: false);
            var lines = await session.Rows(
                $"""
                 select opening_id, opened_at, agent_id, why, on_behalf_of, reason_id from {Openings.Rows} {conditions.Where}
                 order by opened_at desc, opening_id desc limit {search.Limit + 1}
                 """,
                conditions.Values,
                row => (
                    Said: new OpeningLine(
                        row.GetGuid(0),
                        row.GetFieldValue<DateTimeOffset>(1),
                        row.GetGuidOrNull(2),
                        row.GetString(3),
                        row.GetGuidOrNull(4)),
                    ReasonId: row.GetGuidOrNull(5)),
                http.RequestAborted);
            var page = http.Page(lines, search.Limit, line => new(line.Said.OpenedAt, line.Said.Id));
            var opening = http.Opening() with { WithReason = false };
            await http.Looks(session, card.Files);
            var reasons = await http.Vault().Read(
                session, [.. page.Select(line => line.ReasonId).OfType<Guid>()], opening, http.RequestAborted);
            return page.Select(line => line.Said with
            {
                Reason = line.ReasonId is { } id ? reasons.GetValueOrDefault(id) : null,
            }).ToArray();
        });
}
