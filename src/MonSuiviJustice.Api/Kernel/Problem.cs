using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Problem details (RFC 9457): a stable type, a French sentence.</summary>
internal static class Problem
{
    public static IResult NotFound => Of(EdgeRefusals.NotFound);

    public static IResult Of(Refusal because, int status = StatusCodes.Status409Conflict) =>
        Of(because.Code, because.Message, status);

    /// <summary>409; where parts of the request stand in the way of the rest, a JSON pointer and a code for each.</summary>
    public static IResult Of(Decision.Refused refused) => refused.Parts.Count == 0
        ? Of(refused.Because)
        : Results.Problem(
            type: TypeOf(refused.Because.Code),
            title: refused.Because.Code,
            detail: refused.Because.Message,
            statusCode: StatusCodes.Status409Conflict,
            extensions: new Dictionary<string, object?>
            {
                ["errors"] = refused.Parts
                    .Select(part => new RefusedField($"/{part.List}/{part.Index}", part.Because.Code, part.Because.Message))
                    .ToArray(),
            });

    /// <param name="collisions">What stands in the way.</param>
    public static IResult Of<T>(Refusal because, IReadOnlyList<T> collisions) => Results.Problem(
        type: TypeOf(because.Code),
        title: because.Code,
        detail: because.Message,
        statusCode: StatusCodes.Status409Conflict,
        extensions: new Dictionary<string, object?> { ["collisions"] = collisions });

    public static IResult Of(EdgeRefusal because) => Of(because.Code, because.Message, because.Status);

    public static IResult Of(string code, string message, int status) => Results.Problem(
        type: TypeOf(code),
        title: code,
        detail: message,
        statusCode: status);

    /// <param name="errors">JSON pointers into the body, or names of query values, and what is wrong there.</param>
    public static IResult Invalid(params IReadOnlyList<InvalidField> errors) => Results.Problem(
        type: TypeOf(EdgeRefusals.Invalid.Code),
        title: EdgeRefusals.Invalid.Code,
        detail: EdgeRefusals.Invalid.Message,
        statusCode: EdgeRefusals.Invalid.Status,
        extensions: new Dictionary<string, object?> { ["errors"] = errors });

    public static string TypeOf(string code) => $"urn:mon-suivi-justice:{code}";
}

/// <param name="Pointer">JSON pointer (RFC 6901).</param>
internal sealed record InvalidField(string Pointer, string Detail);

/// <param name="Pointer">JSON pointer (RFC 6901).</param>
internal sealed record RefusedField(string Pointer, string Code, string Detail);
