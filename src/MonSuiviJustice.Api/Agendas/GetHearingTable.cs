using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Kind">Mandatory: one of the three kinds of hearing.</param>
/// <param name="Service">Code of the service whose jurisdiction is shown; the agent's own when left out.</param>
/// <param name="Month">Any day of the month; the month of the next slot when left out.</param>
/// <param name="Day">One day alone.</param>
public sealed record HearingSearch(
    ConvocationKind? Kind = null,
    [property: StringLength(60)] string? Service = null,
    Guid? Place = null,
    Guid? Agenda = null,
    DateOnly? Month = null,
    DateOnly? Day = null);

public static class GetHearingTableEndpoint
{
    /// <summary>The seats of a jurisdiction after a hearing, free or taken, of a month or of a day.</summary>
    [WolverineGet("/v1/hearing-tables"), Needs(Right.ReadAgenda)]
    [ProducesResponseType<HearingTable>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        [FromQuery] HearingSearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => new HearingReading(http, session, clock.Now()).Show(search, Results.Ok);
}
