using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

public static class RevisePlaceEndpoint
{
    /// <summary>Takes the place of all that was said before; texts that have not left yet say it too.</summary>
    [WolverinePut("/v1/places/{placeId}"), Needs(Right.OpenPlace)]
    public static Task<IResult> Put(Guid placeId, PlaceBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var place = work.Existing<Place>(placeId);
            await work.Load(http.RequestAborted);
            await work.Demand(place.State.ServiceCode, http.RequestAborted);
            var service = work.Existing<Service>(Service.IdOf(place.State.ServiceCode));
            await work.Load(http.RequestAborted);
            return RevisePlace.Decide(place.State, service.State, new(body.Details, work.Request.Agent.Id, work.Now));
        });
}
