using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public sealed record OpenAgendaBody([property: StringLength(100, MinimumLength = 1)] string Label);

public static class OpenAgendaEndpoint
{
    [WolverinePost("/v1/places/{placeId}/agendas"), Needs(Right.OpenAgenda)]
    public static Task<IResult> Post(Guid placeId, OpenAgendaBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var agendaId = Guid.CreateVersion7();
            var place = work.Existing<Place>(placeId);
            await work.Load(http.RequestAborted);
            await work.Demand(place.State.ServiceCode, http.RequestAborted);

            work.Starts<Agenda>(agendaId);
            work.Created($"/v1/agendas/{agendaId}");
            return OpenAgenda.Decide(null, place.State, new(
                AgendaId: agendaId,
                Label: body.Label.Trim(),
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
