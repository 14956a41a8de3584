using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

public sealed record PersonConvocationSearch(
    [property: RegularExpression("-?startsAt")] string Sort = "-startsAt",
    [property: CursorText] string? Cursor = null,
    [property: Range(1, 100)] int Limit = 50);

public static class GetProbationerConvocationsEndpoint
{
    /// <summary>All of them, whatever the service: nobody should be convened twice at one hour.</summary>
    [WolverineGet("/v1/probationers/{probationerId}/convocations"), Needs(Right.ReadProbationer)]
    [ProducesResponseType<IReadOnlyList<ConvocationLine>>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        Guid probationerId,
        [FromQuery] PersonConvocationSearch search,
        IQuerySession session,
        HttpContext http) => http.ShowPerson(session, probationerId, (card, _) => ConvocationList.Read(
            http,
            session,
            new Conditions().And("c.probationer_id = any(?)", card.Files),
            new(search.Sort == "startsAt", Cursor.Parse(search.Cursor), search.Limit)));
}
