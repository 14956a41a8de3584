using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Projections.Divestments;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Divestments;

/// <param name="Service">Code of one service; all that the right reaches when absent.</param>
/// <param name="Direction">Asked of these services, or asked by them.</param>
/// <param name="Pending">Only those that are, or only those that have ended.</param>
/// <param name="Escalated">Only those that silence has handed to the local administrators.</param>
public sealed record DivestmentSearch(
    [property: StringLength(60)] string? Service = null,
    DivestmentDirection Direction = DivestmentDirection.Incoming,
    bool? Pending = null,
    bool Escalated = false,
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 100)] int Limit = 50);

public enum DivestmentDirection
{
    Incoming = 1,
    Outgoing = 2,
}

public static class GetDivestmentsEndpoint
{
    private static readonly string AskedOf =
        $"d.divestment_id in (select divestment_id from {DivestmentRequestTable.Rows} where service_code = any(?))";

    /// <summary>What is expected from whom and by when, and what came of the others; the latest first.</summary>
    [WolverineGet("/v1/divestments"), Needs(Right.FollowDivestments)]
    [ProducesResponseType<IReadOnlyList<DivestmentLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get([FromQuery] DivestmentSearch search, IQuerySession session, HttpContext http)
    {
        var reached = await http.Reaches().ServicesOf(http.Agent(), Right.FollowDivestments, http.RequestAborted);

        if (search.Service is { } service && reached?.Contains(service) == false)
        {
            return Reaches.OutOfReach;
        }

        string[]? services = search.Service is { } one ? [one] : reached?.ToArray();
        var conditions = new Conditions()
            .And(search.Direction == DivestmentDirection.Incoming ? AskedOf : "d.requesting_service_code = any(?)", services)
            .And("(d.outcome is null) = ?", search.Pending)
            .And("(d.escalated_at is not null) = ?", search.Escalated ? true : null)
            .After(Cursor.Parse(search.Cursor), "d.requested_at", "d.divestment_id", ascending: false);
        var rows = await session.Rows(
            $"""
             select d.divestment_id, d.requested_at from {DivestmentTable.Rows} d {conditions.Where}
             order by d.requested_at desc, d.divestment_id desc limit {search.Limit + 1}
             """,
            conditions.Values,
            row => new Cursor(row.GetFieldValue<DateTimeOffset>(1), row.GetGuid(0)),
            http.RequestAborted);
        var page = http.Page(rows, search.Limit, row => row);
        var facts = await http.RequestServices.GetRequiredService<Streams>()
            .Read(session, [.. page.Select(row => row.Id)], http.RequestAborted);
        var sheets = page
            .Select(row => facts[row.Id].Cast<DivestmentEvent>().Aggregate(default(DivestmentSheet), DivestmentSheet.Next))
            .OfType<DivestmentSheet>();
        return Results.Ok(await http.DivestmentsOf(session, [.. sheets]));
    }
}
