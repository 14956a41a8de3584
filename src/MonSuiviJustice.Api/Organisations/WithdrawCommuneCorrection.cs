using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="Reason">In French, about the commune and nobody.</param>
/// <param name="EffectiveOn">First day on which the map holds again; today when left out.</param>
public sealed record WithdrawCommuneCorrectionBody(
    [property: StringLength(200, MinimumLength = 3)] string Reason,
    DateOnly? EffectiveOn = null);

public static class WithdrawCommuneCorrectionEndpoint
{
    [WolverinePost("/v1/communes/{insee}/correction-withdrawal"), Needs(Right.OrganiseServices)]
    public static Task<IResult> Post(
        string insee,
        WithdrawCommuneCorrectionBody body,
        TimeProvider clock,
        HttpContext http) => http.Writer().Write(http, async work =>
        {
            var commune = work.Existing<Commune>(Commune.IdOf(insee));
            await work.Load(http.RequestAborted);
            await work.Demand(commune.State.Insee, http.RequestAborted);
            return WithdrawCommuneCorrection.Decide(commune.State, new(
                EffectiveOn: body.EffectiveOn ?? GetCommuneServicesEndpoint.Today(clock),
                Reason: body.Reason.Trim(),
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
