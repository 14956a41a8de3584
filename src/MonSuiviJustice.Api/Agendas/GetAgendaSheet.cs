using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public static class GetAgendaSheetEndpoint
{
    [WolverineGet("/v1/agendas/{agendaId}"), Needs(Right.ReadAgenda)]
    [ProducesResponseType<AgendaSheet>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid agendaId, IQuerySession session, HttpContext http) => await http.Show(
        await session.Events.AggregateStreamAsync<AgendaSheet>(agendaId, token: http.RequestAborted),
        agenda => agenda.ServiceCode);
}
