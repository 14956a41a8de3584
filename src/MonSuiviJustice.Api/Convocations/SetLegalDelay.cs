using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="Source">The text that says so: an article, a law, a circular.</param>
/// <param name="EffectiveFrom">The day of the first hearing that it holds for.</param>
/// <param name="Days">After the day of the hearing; none when left out: there is no delay any more.</param>
public sealed record SetLegalDelayBody(
    [property: StringLength(200, MinimumLength = 5)] string Source,
    DateOnly EffectiveFrom,
    [property: Range(1, 365)] int? Days = null);

public static class SetLegalDelayEndpoint
{
    /// <summary>Within how many days of a hearing people are received, from a day on; what was booked before keeps its last day.</summary>
    [WolverinePut("/v1/legal-delays/{kind}"), Needs(Right.OrganiseServices)]
    public static Task<IResult> Put(ConvocationKind kind, SetLegalDelayBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var delays = work.Possible<LegalDelays>(LegalDelays.NationalId);
            await work.Load(http.RequestAborted);
            return SetLegalDelay.Decide(delays.Possible, new(
                Kind: kind,
                Days: body.Days,
                Source: body.Source.Trim(),
                EffectiveFrom: body.EffectiveFrom,
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
