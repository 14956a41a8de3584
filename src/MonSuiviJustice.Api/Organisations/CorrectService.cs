using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="SeatInsee">Commune of its seat, INSEE code.</param>
/// <param name="TimeZone">IANA name; places that are open keep theirs.</param>
/// <param name="Reason">In French, about the structure and nobody.</param>
public sealed record CorrectServiceBody(
    [property: StringLength(100, MinimumLength = 1)] string Label,
    [property: StringLength(3, MinimumLength = 2)] string DepartmentCode,
    [property: StringLength(5, MinimumLength = 5)] string SeatInsee,
    [property: StringLength(60, MinimumLength = 3)] string TimeZone,
    [property: StringLength(200, MinimumLength = 3)] string Reason,
    [property: StringLength(100, MinimumLength = 1)] string? CourtOfAppeal = null);

public static class CorrectServiceEndpoint
{
    /// <summary>Holds until the reference data say something new of the service.</summary>
    [WolverinePost("/v1/services/{serviceCode}/correction"), Needs(Right.OrganiseServices)]
    public static Task<IResult> Post(string serviceCode, CorrectServiceBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var service = work.Existing<Service>(Service.IdOf(serviceCode));
            await work.Load(http.RequestAborted);
            await work.Demand(service.State.Code, http.RequestAborted);
            return CorrectService.Decide(service.State, new(
                Label: body.Label.Trim(),
                DepartmentCode: body.DepartmentCode,
                SeatInsee: body.SeatInsee,
                TimeZone: body.TimeZone,
                CourtOfAppeal: body.CourtOfAppeal?.Trim(),
                Reason: body.Reason.Trim(),
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
