using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Into">The agenda that goes on, in the same place.</param>
public sealed record MergeAgendaBody(Guid Into);

public static class MergeAgendaEndpoint
{
    /// <summary>
    /// What is to come in it goes on in the other agenda, some seconds later: slots, recurring slots and convocations. It is
    /// archived itself. Nobody is told, since place and hour stay.
    /// </summary>
    [WolverinePost("/v1/agendas/{agendaId}/merging"), Needs(Right.OpenAgenda)]
    public static Task<IResult> Post(Guid agendaId, MergeAgendaBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var agenda = work.Existing<Agenda>(agendaId);
            var kept = work.Existing<Agenda>(body.Into);
            await work.Load(http.RequestAborted);
            await work.Demand(agenda.State.ServiceCode, http.RequestAborted);
            return MergeAgenda.Decide(agenda.State, kept.State, new(work.Request.Agent.Id, work.Now));
        });
}
