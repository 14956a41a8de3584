using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

public static class UnlinkServicesEndpoint
{
    /// <summary>An import does not link them again.</summary>
    [WolverineDelete("/v1/services/{serviceCode}/links/{otherCode}"), Needs(Right.OrganiseServices)]
    public static Task<IResult> Delete(string serviceCode, string otherCode, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var one = work.Existing<Service>(Service.IdOf(serviceCode));
            var other = work.Existing<Service>(Service.IdOf(otherCode));
            await work.Load(http.RequestAborted);
            await work.Demand(one.State.Code, http.RequestAborted);
            return UnlinkServices.Decide(one.State, other.State, new(work.Request.Agent.Id, work.Now));
        });
}
