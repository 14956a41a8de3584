using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="From">The first day there, on the calendar of the place: tomorrow at the earliest.</param>
/// <param name="Street">Where to go from then on, in one line.</param>
/// <param name="SwitchboardLine">Whom to call there; absent when the line moves along.</param>
public sealed record MovePlaceBody(
    DateOnly From,
    [property: StringLength(200, MinimumLength = 1)] string Street,
    [property: StringLength(30)] string? SwitchboardLine = null);

public static class MovePlaceEndpoint
{
    /// <summary>
    /// Agendas, slots and convocations stay what they are. Whoever was convened there for that day or later is told by SMS,
    /// and every text says the address of its day.
    /// </summary>
    [WolverinePost("/v1/places/{placeId}/moves"), Needs(Right.OpenPlace)]
    public static Task<IResult> Post(Guid placeId, MovePlaceBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var place = work.Existing<Place>(placeId);
            await work.Load(http.RequestAborted);
            await work.Demand(place.State.ServiceCode, http.RequestAborted);
            var service = work.Existing<Service>(Service.IdOf(place.State.ServiceCode));
            await work.Load(http.RequestAborted);
            return MovePlace.Decide(place.State, service.State, new(
                MoveId: Guid.CreateVersion7(),
                From: body.From,
                Street: body.Street,
                SwitchboardLine: body.SwitchboardLine,
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
