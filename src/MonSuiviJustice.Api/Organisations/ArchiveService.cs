using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="Reason">In French, about the structure and nobody.</param>
public sealed record ArchiveServiceBody([property: StringLength(200, MinimumLength = 3)] string Reason);

public static class ArchiveServiceEndpoint
{
    [WolverinePost("/v1/services/{serviceCode}/archiving"), Needs(Right.OrganiseServices)]
    public static Task<IResult> Post(string serviceCode, ArchiveServiceBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var service = work.Existing<Service>(Service.IdOf(serviceCode));
            await work.Load(http.RequestAborted);
            await work.Demand(service.State.Code, http.RequestAborted);
            var open = await work.Session.Rows(
                $"select count(*)::int from {PlaceTable.Rows} where service_code = $1 and not archived",
                [serviceCode],
                row => row.GetInt32(0),
                http.RequestAborted);
            return ArchiveService.Decide(service.State, open[0], new(
                body.Reason.Trim(),
                work.Request.Agent.Id,
                work.Now));
        });
}
