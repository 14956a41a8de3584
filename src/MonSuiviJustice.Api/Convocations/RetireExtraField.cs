using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

public static class RetireExtraFieldEndpoint
{
    /// <summary>The field is filled no more; what was filled stays.</summary>
    [WolverinePost("/v1/services/{serviceCode}/extra-fields/{fieldId}/retirement"), Needs(Right.DescribeService)]
    public static Task<IResult> Post(string serviceCode, Guid fieldId, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var list = work.Existing<ExtraFieldList>(ExtraFieldList.IdOf(serviceCode));
            await work.Load(http.RequestAborted);
            await work.Demand(list.State.ServiceCode, http.RequestAborted);
            return RetireExtraField.Decide(list.State, new(fieldId, work.Request.Agent.Id, work.Now));
        });
}
