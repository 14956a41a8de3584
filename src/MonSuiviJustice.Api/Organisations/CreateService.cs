using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="Code">In lower case, for example spip-92; it never changes.</param>
/// <param name="SeatInsee">Commune of its seat, INSEE code.</param>
/// <param name="TimeZone">IANA name, one of those of <c>GET /v1/time-zones</c>.</param>
public sealed record CreateServiceBody(
    [property: RegularExpression("[a-z0-9-]{1,60}")] string Code,
    ServiceType Type,
    [property: StringLength(100, MinimumLength = 1)] string Label,
    [property: StringLength(3, MinimumLength = 2)] string DepartmentCode,
    [property: RegularExpression("[0-9][0-9AB][0-9]{3}")] string SeatInsee,
    [property: StringLength(60, MinimumLength = 3)] string TimeZone = "Europe/Paris",
    [property: StringLength(100, MinimumLength = 1)] string? CourtOfAppeal = null);

public static class CreateServiceEndpoint
{
    /// <summary>A service that the reference data do not have yet. The national texts apply to it at once.</summary>
    [WolverinePost("/v1/services"), Needs(Right.OrganiseServices)]
    public static Task<IResult> Post(CreateServiceBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var service = work.Possible<Service>(Service.IdOf(body.Code));
            await work.Load(http.RequestAborted);
            work.Created($"/v1/services/{body.Code}");
            return CreateService.Decide(service.Possible, new(
                ServiceCode: body.Code,
                Type: body.Type,
                Label: body.Label.Trim(),
                DepartmentCode: body.DepartmentCode,
                SeatInsee: body.SeatInsee,
                TimeZone: body.TimeZone,
                CourtOfAppeal: body.CourtOfAppeal?.Trim(),
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
