using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public static class ArchiveAgendaEndpoint
{
    /// <summary>Its slots to come are closed behind it; who is booked stays.</summary>
    [WolverinePost("/v1/agendas/{agendaId}/archiving"), Needs(Right.OpenAgenda)]
    public static Task<IResult> Post(Guid agendaId, HttpContext http) => http.Writer().Write(http, async work =>
    {
        var agenda = work.Existing<Agenda>(agendaId);
        await work.Load(http.RequestAborted);
        await work.Demand(agenda.State.ServiceCode, http.RequestAborted);
        return ArchiveAgenda.Decide(agenda.State, new(work.Request.Agent.Id, work.Now));
    });
}
