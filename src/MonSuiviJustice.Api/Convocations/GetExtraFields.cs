using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

public static class GetExtraFieldsEndpoint
{
    /// <summary>The extra fields of a service, retired ones too: what was filled in them stays readable.</summary>
    [WolverineGet("/v1/services/{serviceCode}/extra-fields"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<ExtraField>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string serviceCode, IQuerySession session, HttpContext http)
    {
        var list = await session.Events.AggregateStreamAsync<ExtraFieldList>(
            ExtraFieldList.IdOf(serviceCode),
            token: http.RequestAborted);
        return Results.Ok(list?.Fields.ToArray() ?? []);
    }
}
