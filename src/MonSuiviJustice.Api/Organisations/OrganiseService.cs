using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="CrossJurisdiction">May its enforcement office book outside its jurisdiction?</param>
/// <param name="HeadquartersCode">The SPIP of which it is an antenna; null for none.</param>
/// <param name="AntiTerrorist">Does this court follow whoever is marked JAPAT? As before when left out.</param>
public sealed record OrganiseServiceBody(
    bool CrossJurisdiction,
    [property: StringLength(60, MinimumLength = 1)] string? HeadquartersCode = null,
    bool? AntiTerrorist = null);

public static class OrganiseServiceEndpoint
{
    [WolverinePut("/v1/services/{serviceCode}/organisation"), Needs(Right.OrganiseServices)]
    public static Task<IResult> Put(string serviceCode, OrganiseServiceBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var service = work.Existing<Service>(Service.IdOf(serviceCode));
            var headquarters = body.HeadquartersCode is { } code ? work.Existing<Service>(Service.IdOf(code)) : null;
            await work.Load(http.RequestAborted);
            await work.Demand(service.State.Code, http.RequestAborted);
            var antennas = await work.Session.Rows(
                $"select count(*)::int from {ServiceTable.Rows} where headquarters_code = $1",
                [serviceCode],
                row => row.GetInt32(0),
                http.RequestAborted);
            return OrganiseService.Decide(service.State, headquarters?.State, antennas[0], new(
                body.CrossJurisdiction,
                body.AntiTerrorist ?? service.State.AntiTerrorist,
                work.Request.Agent.Id,
                work.Now));
        });
}
