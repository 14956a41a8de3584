using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="Rules">What sets it apart: nothing hangs on its label.</param>
/// <param name="Yours">May you book it?</param>
public sealed record ConvocationKindLine(ConvocationKind Kind, KindRules Rules, bool Yours);

public static class GetConvocationKindsEndpoint
{
    /// <summary>The sixteen kinds of convocation.</summary>
    [WolverineGet("/v1/convocation-kinds"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<ConvocationKindLine>>(StatusCodes.Status200OK)]
    public static IResult Get(HttpContext http) => Results.Ok(Enum.GetValues<ConvocationKind>()
        .Select(kind => new ConvocationKindLine(
            kind,
            KindTable.Of(kind),
            KindAccess.MayBook(http.Agent().Role, kind)))
        .ToArray());
}
