using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

public sealed record LateSearch(
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 100)] int Limit = 50);

public static class GetLateConvocationsEndpoint
{
    /// <summary>Booked after the last day; or called off, with no other date of that kind given since.</summary>
    private static readonly string Late =
        $"""
         c.receive_by is not null
         and coalesce(p.file, '{nameof(FileState.Open)}') = '{nameof(FileState.Open)}'
         and (c.status = 'Booked' and c.day > c.receive_by
             or c.status = 'Cancelled' and not exists (
                 select from {ConvocationTable.Rows} o
                 where o.probationer_id = c.probationer_id and o.kind = c.kind and o.status <> 'Cancelled'
                     and o.arranged_at >= c.arranged_at and o.convocation_id <> c.convocation_id))
         and c.service_code = ?
         """;

    /// <summary>
    /// The people whom a service does not receive within the legal delay after their hearing: the date is too late, or it was
    /// cancelled and there is no other.
    /// </summary>
    [WolverineGet("/v1/services/{serviceCode}/late-convocations"), Needs(Right.ReadConvocation)]
    [ProducesResponseType<IReadOnlyList<ConvocationLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string serviceCode,
        [FromQuery] LateSearch search,
        IQuerySession session,
        HttpContext http) =>
        await http.Reaches().Includes(http.Agent(), Right.ReadConvocation, serviceCode, http.RequestAborted)
            ? Results.Ok(await ConvocationList.Read(
                http,
                session,
                new Conditions().And(Late, serviceCode).And("c.kind = any(?)", http.Agent().KindsElsewhere()),
                new(Ascending: true, Cursor.Parse(search.Cursor), search.Limit)))
            : Reaches.OutOfReach;
}
