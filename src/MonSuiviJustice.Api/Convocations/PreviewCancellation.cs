using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="Day">On the calendar of the place.</param>
/// <param name="SlotIds">Only who sits in these; everybody of the day when left out.</param>
public sealed record PreviewCancellationBody(
    DateOnly Day,
    [property: MaxLength(CancelTogether.Most)] IReadOnlyList<Guid>? SlotIds = null);

/// <summary>What cancelling them all would mean. Nothing is written.</summary>
/// <param name="Told">How many would be told by a text.</param>
/// <param name="ToTellOtherwise">How many no text reaches: somebody has to call them.</param>
public sealed record CancellationPreview(int Told, int ToTellOtherwise, IReadOnlyList<ExpectedConvocation> Convocations);

public static class PreviewCancellationEndpoint
{
    /// <summary>Who would be cancelled, and who of them would learn it by a text. It writes nothing.</summary>
    [WolverinePost("/v1/places/{placeId}/cancellation-preview"), Needs(Right.CancelConvocation), WritesNothing]
    [ProducesResponseType<CancellationPreview>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        Guid placeId,
        PreviewCancellationBody body,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => await http.Show(
            await session.Events.AggregateStreamAsync<Place>(placeId, token: http.RequestAborted),
            place => place.ServiceCode,
            async place =>
            {
                var affected = await AffectedConvocations.Read(
                    session, place.Id, body.Day, body.SlotIds, clock.Now(), http.RequestAborted);
                var told = affected.Count(it => it.Reachability == Reachability.Mobile);
                return new CancellationPreview(told, affected.Count - told, affected);
            });
}
