using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="Type">Text, or a date.</param>
/// <param name="Scope">Filled at booking, and then mandatory, or later.</param>
/// <param name="Kinds">The kinds of convocation that have it, at most four fields each.</param>
public sealed record DefineExtraFieldBody(
    [property: StringLength(60, MinimumLength = 1)] string Label,
    ExtraFieldType Type,
    ExtraFieldScope Scope,
    IReadOnlyList<ConvocationKind> Kinds);

public static class DefineExtraFieldEndpoint
{
    /// <summary>A further column for the convocations that the agents of a service book.</summary>
    [WolverinePost("/v1/services/{serviceCode}/extra-fields"), Needs(Right.DescribeService)]
    public static Task<IResult> Post(string serviceCode, DefineExtraFieldBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var fieldId = Guid.CreateVersion7();
            var service = work.Existing<Service>(Service.IdOf(serviceCode));
            var list = work.Possible<ExtraFieldList>(ExtraFieldList.IdOf(serviceCode));
            await work.Load(http.RequestAborted);
            await work.Demand(service.State.Code, http.RequestAborted);

            work.Created($"/v1/services/{serviceCode}/extra-fields/{fieldId}");
            return DefineExtraField.Decide(list.Possible, new(
                ServiceCode: service.State.Code,
                FieldId: fieldId,
                Label: body.Label.Trim(),
                Type: body.Type,
                Scope: body.Scope,
                Kinds: [.. body.Kinds.Distinct()],
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
