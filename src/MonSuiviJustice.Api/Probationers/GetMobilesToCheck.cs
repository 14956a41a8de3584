using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;
using MonSuiviJustice.Projections.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="Limit">How many people are looked at; those whose number is in order are left out of the page.</param>
public sealed record MobileSearch(
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 500)] int Limit = 200);

/// <param name="Mobile">In national form, for agents who may change it; null for others.</param>
/// <param name="Doubts">Why somebody should ask the person for their number, one reason at least.</param>
/// <param name="SharedBy">How many people, this one among them, have this number.</param>
public sealed record MobileToCheck(
    Guid Id,
    string? LastName,
    string? FirstName,
    string? Mobile,
    IReadOnlyList<MobileDoubt> Doubts,
    int SharedBy);

public enum MobileDoubt
{
    /// <summary>Several people have it: whoever reads the text may not be the one it is for.</summary>
    Shared = 1,

    /// <summary>By the rules of today it is no French mobile number.</summary>
    Invalid = 2,

    /// <summary>The last three texts to it did not arrive.</summary>
    Silent = 3,
}

public static class GetMobilesToCheckEndpoint
{
    private static readonly string Mobiles =
        $"""
         select p.probationer_id, p.registered_at,
             (select count(*)::int from {ProbationerTable.Rows} o where o.mobile_hash = p.mobile_hash),
             (select count(*) = 3 and bool_and(latest.state = '{nameof(QueueState.Undelivered)}') from (
                 select q.state from {ConvocationTable.Rows} c join {SmsQueueTable.Rows} q using (convocation_id)
                 where c.probationer_id = p.probationer_id and q.attempted_at >= p.mobile_since
                     and q.state in ('{nameof(QueueState.Delivered)}', '{nameof(QueueState.Undelivered)}')
                 order by q.attempted_at desc limit 3) latest)
         from {ProbationerTable.Rows} p
         """;

    private static readonly string Followed =
        $"p.probationer_id in (select probationer_id from {FollowingTable.Rows} where service_code = ?) and p.file = 'Open' and p.mobile_hash is not null";

    /// <summary>Of the people whom the service follows: numbers that several have, that are none, or that nothing reaches.</summary>
    [WolverineGet("/v1/services/{serviceCode}/mobiles-to-check"), Needs(Right.ReadProbationer)]
    [ProducesResponseType<IReadOnlyList<MobileToCheck>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string serviceCode,
        [FromQuery] MobileSearch search,
        IQuerySession session,
        HttpContext http)
    {
        if (!await http.ReachesOneOf(Right.ReadProbationer, [serviceCode]))
        {
            return Reaches.OutOfReach;
        }

        var conditions = new Conditions()
            .And(Followed, serviceCode)
            .After(Cursor.Parse(search.Cursor), "p.registered_at", "p.probationer_id");
        var rows = await session.Rows(
            $"{Mobiles} {conditions.Where} order by p.registered_at, p.probationer_id limit {search.Limit + 1}",
            conditions.Values,
            row => new Looked(
                row.GetGuid(0),
                row.GetFieldValue<DateTimeOffset>(1),
                SharedBy: row.GetInt32(2),
                IsSilent: row.GetBoolean(3)),
            http.RequestAborted);
        var page = http.Page(rows, search.Limit, row => new(row.RegisteredAt, row.Id));
        var opened = page.Count == 0
            ? new Dictionary<Guid, OpenedRecord>()
            : await http.Vault().Open(session, [.. page.Select(row => row.Id)], http.Opening(), http.RequestAborted);
        var seesMobile = await http.ReachesOneOf(Right.RegisterProbationer, [serviceCode]);
        return Results.Ok(page
            .Select(row => Checked(row, opened.GetValueOrDefault(row.Id)?.Record, seesMobile))
            .Where(line => line.Doubts.Count > 0)
            .ToArray());
    }

    private static MobileToCheck Checked(Looked row, PersonalRecord? record, bool seesMobile) => new(
        row.Id,
        record?.LastName,
        record?.FirstName,
        Mobile: seesMobile && record?.Mobile is { } mobile ? MobileNumber.National(mobile) : null,
        Doubts: [.. DoubtsOf(row, record)],
        row.SharedBy);

    private static IEnumerable<MobileDoubt> DoubtsOf(Looked row, PersonalRecord? record)
    {
        if (row.SharedBy > 1)
        {
            yield return MobileDoubt.Shared;
        }

        if (record?.Mobile is { } mobile && MobileNumber.Parse(mobile) != mobile)
        {
            yield return MobileDoubt.Invalid;
        }

        if (row.IsSilent)
        {
            yield return MobileDoubt.Silent;
        }
    }

    private sealed record Looked(Guid Id, DateTimeOffset RegisteredAt, int SharedBy, bool IsSilent);
}
