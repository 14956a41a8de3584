using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

public static class LinkServicesEndpoint
{
    /// <summary>A TJ and a SPIP work together from now on, whatever the map of communes says.</summary>
    [WolverinePut("/v1/services/{serviceCode}/links/{otherCode}"), Needs(Right.OrganiseServices)]
    public static Task<IResult> Put(string serviceCode, string otherCode, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var one = work.Existing<Service>(Service.IdOf(serviceCode));
            var other = work.Existing<Service>(Service.IdOf(otherCode));
            await work.Load(http.RequestAborted);
            await work.Demand(one.State.Code, http.RequestAborted);
            return LinkServices.Decide(one.State, other.State, new(work.Request.Agent.Id, work.Now));
        });
}
