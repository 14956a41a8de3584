using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="Reason">In French, about the commune and nobody.</param>
/// <param name="CourtCode">The competent TJ; null for none.</param>
/// <param name="SpipCode">The competent SPIP; null for none.</param>
/// <param name="EffectiveOn">First day on which it holds; today when left out.</param>
public sealed record CorrectCommuneBody(
    [property: StringLength(200, MinimumLength = 3)] string Reason,
    [property: StringLength(60, MinimumLength = 1)] string? CourtCode = null,
    [property: StringLength(60, MinimumLength = 1)] string? SpipCode = null,
    DateOnly? EffectiveOn = null);

public static class CorrectCommuneEndpoint
{
    /// <summary>Holds from that day on whatever the map of the department says, until it is withdrawn.</summary>
    [WolverinePost("/v1/communes/{insee}/correction"), Needs(Right.OrganiseServices)]
    public static Task<IResult> Post(string insee, CorrectCommuneBody body, TimeProvider clock, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var known = await work.Session.Rows(
                $"select 1 from {CompetenceTable.Rows} where insee = $1 limit 1",
                [insee],
                row => row.GetInt32(0),
                http.RequestAborted);

            if (known is [])
            {
                throw new StopException(Problem.NotFound);
            }

            var commune = work.Possible<Commune>(Commune.IdOf(insee));
            var court = body.CourtCode is { } courtCode ? work.Existing<Service>(Service.IdOf(courtCode)) : null;
            var spip = body.SpipCode is { } spipCode ? work.Existing<Service>(Service.IdOf(spipCode)) : null;
            await work.Load(http.RequestAborted);
            await work.Demand(insee, http.RequestAborted);
            return CorrectCommune.Decide(commune.Possible, court?.State, spip?.State, new(
                Insee: insee,
                EffectiveOn: body.EffectiveOn ?? GetCommuneServicesEndpoint.Today(clock),
                Reason: body.Reason.Trim(),
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
