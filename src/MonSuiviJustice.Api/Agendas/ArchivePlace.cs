using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public static class ArchivePlaceEndpoint
{
    /// <summary>And its agendas; the slots to come are closed behind it, and who is booked stays.</summary>
    [WolverinePost("/v1/places/{placeId}/archiving"), Needs(Right.OpenPlace)]
    public static Task<IResult> Post(Guid placeId, HttpContext http) => http.Writer().Write(http, async work =>
    {
        var place = work.Existing<Place>(placeId);
        await work.Load(http.RequestAborted);
        await work.Demand(place.State.ServiceCode, http.RequestAborted);

        // An agenda opened a moment ago may be missing here: whoever opens a slot in it asks for its place too.
        var agendaIds = await work.Session.Rows(
            $"select agenda_id from {AgendaTable.Rows} where place_id = $1",
            [placeId],
            row => row.GetGuid(0),
            http.RequestAborted);
        Streamed<Agenda>[] agendas = [.. agendaIds.Select(work.Existing<Agenda>)];
        await work.Load(http.RequestAborted);

        return ArchivePlace.Decide(
            place.State,
            [.. agendas.Select(agenda => agenda.State)],
            new(work.Request.Agent.Id, work.Now));
    });
}
