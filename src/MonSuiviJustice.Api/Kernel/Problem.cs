using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Problem details (RFC 9457): a stable type, a French sentence.</summary>
internal static class Problem
{
    public static IResult Of(Refusal because, int status = StatusCodes.Status409Conflict) =>
        Of(because.Code, because.Message, status);

    public static IResult Of(string code, string message, int status) => Results.Problem(
        type: $"urn:mon-suivi-justice:{code}",
        title: code,
        detail: message,
        statusCode: status);

    public static IResult NotFound =>
        Of("request.not-found", "Cet élément n'existe pas.", StatusCodes.Status404NotFound);

    /// <param name="errors">JSON pointers into the body, or names of query values, and what is wrong there.</param>
    public static IResult Invalid(params IReadOnlyList<InvalidField> errors) => Results.Problem(
        type: "urn:mon-suivi-justice:request.invalid",
        title: "request.invalid",
        detail: "Certains champs sont absents ou mal formés.",
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?> { ["errors"] = errors });
}

/// <param name="Pointer">JSON pointer (RFC 6901).</param>
internal sealed record InvalidField(string Pointer, string Detail);
