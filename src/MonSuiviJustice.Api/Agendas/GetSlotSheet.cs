using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Projections.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public static class GetSlotSheetEndpoint
{
    /// <summary>Folded from its stream: right at once after a booking.</summary>
    [WolverineGet("/v1/slots/{slotId}"), Needs(Right.ReadAgenda)]
    [ProducesResponseType<SlotSheet>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid slotId, IQuerySession session, HttpContext http) => await http.Show(
        await session.Events.AggregateStreamAsync<SlotSheet>(slotId, token: http.RequestAborted),
        slot => slot.ServiceCode,
        async slot =>
        {
            var state = await session.Events.AggregateStreamAsync<Slot>(slotId, token: http.RequestAborted);
            http.Response.Headers.ETag = Work.ETagOf(state?.Revision ?? 0);
            return slot;
        });
}
