using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public static class RenameAgendaEndpoint
{
    [WolverinePut("/v1/agendas/{agendaId}/label"), Needs(Right.OpenAgenda)]
    public static Task<IResult> Put(Guid agendaId, OpenAgendaBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var agenda = work.Existing<Agenda>(agendaId);
            await work.Load(http.RequestAborted);
            await work.Demand(agenda.State.ServiceCode, http.RequestAborted);
            return RenameAgenda.Decide(agenda.State, new(body.Label.Trim(), work.Request.Agent.Id, work.Now));
        });
}
