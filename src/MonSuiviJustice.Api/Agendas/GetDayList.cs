using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public static class GetDayListEndpoint
{
    [WolverineGet("/v1/places/{placeId}/days/{date}"), Needs(Right.ReadAgenda)]
    [ProducesResponseType<DayList>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid placeId, DateOnly date, IQuerySession session, HttpContext http) =>
        await http.Show(
            await session.Events.AggregateStreamAsync<Place>(placeId, token: http.RequestAborted),
            place => place.ServiceCode,
            place => DayList.Read(http, session, place, date));
}
