using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="Value">A text, or a date written year-month-day; kept in the vault, never in a fact.</param>
public sealed record FillExtraFieldsBody([property: StringLength(500, MinimumLength = 1)] string Value);

public static class FillExtraFieldsEndpoint
{
    /// <summary>Fills one extra field of a convocation, or changes what was written there.</summary>
    [WolverinePut("/v1/convocations/{convocationId}/extra-fields/{fieldId}"), Needs(Right.BookConvocation)]
    public static Task<IResult> Put(Guid convocationId, Guid fieldId, FillExtraFieldsBody body, HttpContext http) =>
        http.Writer().Change(http, convocationId, async (work, convocation, _) =>
        {
            var list = work.Possible<ExtraFieldList>(ExtraFieldList.IdOf(convocation.CreatingServiceCode));
            await work.Load(http.RequestAborted);
            var command = new FillExtraFields(
                [new(fieldId, Guid.CreateVersion7(), body.Value.Trim())],
                AtBooking: false,
                work.Request.Agent.Id,
                work.Now);
            var decision = FillExtraFields.Decide(convocation, list.Possible, command);
            await SealedFields.Keep(http, work, decision, convocation.ProbationerId, command);
            return decision;
        });
}
