using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>Of the files that are open.</summary>
/// <param name="View">
/// Those whose referent I am, those of my service, those of my service without a referent, or those of the whole country.
/// </param>
public sealed record WorkloadSearch(
    [property: RegularExpression("mine|service|unassigned|country")] string View = "service",
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 100)] int Limit = 50);

/// <summary>A person in a list. What the vault has forgotten is null.</summary>
/// <param name="Mobile">In national form, for agents who may change it; null for others, and without one.</param>
/// <param name="NextConvocation">Null when none is ahead.</param>
public sealed record ProbationerLine(
    Guid Id,
    string? LastName,
    string? FirstName,
    DateOnly? BirthDate,
    string? AppiNumber,
    Reachability Reachability,
    string? Mobile,
    Guid? ReferentId,
    DateTimeOffset RegisteredAt,
    NextConvocation? NextConvocation);

public static class GetProbationersEndpoint
{
    private const string LatestFirst = "order by p.registered_at desc, p.probationer_id desc";

    private static readonly string Next =
        $"""
         left join lateral (
             select * from {ConvocationTable.Rows} c
             where c.probationer_id = p.probationer_id and c.status = 'Booked' and c.starts_at > $1
             order by c.starts_at, c.convocation_id limit 1
         ) n on true
         """;

    private static readonly string Followed =
        $"p.probationer_id in (select probationer_id from {FollowingTable.Rows} where service_code = any(?))";

    /// <summary>The latest registered first: names stand in no view that could be sorted.</summary>
    [WolverineGet("/v1/probationers"), Needs(Right.ReadProbationer)]
    [ProducesResponseType<IReadOnlyList<ProbationerLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        [FromQuery] WorkloadSearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        var agent = http.Agent();
        var reached = await http.Reaches().ServicesOf(agent, Right.ReadProbationer, http.RequestAborted);

        if (search.View == "country" && reached is not null)
        {
            return Reaches.OutOfReach;
        }

        var conditions = new Conditions()
            .And("p.file = 'Open' and p.merged_into is null and $1::timestamptz = ?", clock.Now())
            .And(Followed, search.View is "mine" or "country" ? reached?.ToArray() : [agent.ServiceCode])
            .And("p.referent_id = ?", search.View == "mine" ? agent.Id : null)
            .And("p.referent_id is null and ?", search.View == "unassigned" ? true : null)
            .After(Cursor.Parse(search.Cursor), "p.registered_at", "p.probationer_id", ascending: false);
        var rows = await session.Rows(
            $"""
             select p.probationer_id, p.reachability, p.referent_id, p.registered_at,
                 n.convocation_id, n.starts_at, n.day, n.wall_time, n.kind, n.place_id
             from (
                 select * from {ProbationerTable.Rows} p {conditions.Where} {LatestFirst} limit {search.Limit + 1}
             ) p {Next} {LatestFirst}
             """,
            conditions.Values,
            LineOf,
            http.RequestAborted);
        var page = http.Page(rows, search.Limit, line => new(line.RegisteredAt, line.Id));
        var opened = page.Count == 0
            ? new Dictionary<Guid, OpenedRecord>()
            : await http.Vault().Open(session, [.. page.Select(line => line.Id)], http.Opening(), http.RequestAborted);
        var seesMobile = await http.ReachesOneOf(Right.RegisterProbationer, [agent.ServiceCode]);
        return Results.Ok(page.Select(line => Named(line, opened.GetValueOrDefault(line.Id)?.Record, seesMobile)).ToArray());
    }

    private static ProbationerLine LineOf(DbDataReader row) => new(
        Id: row.GetGuid(0),
        LastName: null,
        FirstName: null,
        BirthDate: null,
        AppiNumber: null,
        Reachability: row.Name<Reachability>(1),
        Mobile: null,
        ReferentId: row.GetGuidOrNull(2),
        RegisteredAt: row.GetFieldValue<DateTimeOffset>(3),
        NextConvocation: row.GetGuidOrNull(4) is { } next
            ? new(next, row.GetPlaceTime(first: 5), row.Name<ConvocationKind>(8), row.GetGuid(9))
            : null);

    private static ProbationerLine Named(ProbationerLine line, PersonalRecord? record, bool seesMobile) => line with
    {
        LastName = record?.LastName,
        FirstName = record?.FirstName,
        BirthDate = record?.BirthDate,
        AppiNumber = record?.AppiNumber,
        Mobile = seesMobile && record?.Mobile is { } mobile ? MobileNumber.National(mobile) : null,
    };
}
