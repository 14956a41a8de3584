using Microsoft.AspNetCore.Diagnostics;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Whatever answers without a word, or in English, says in French what happened.</summary>
internal static class FrenchStatus
{
    private static readonly Dictionary<int, EdgeRefusal> ByStatus = new EdgeRefusal[]
    {
        EdgeRefusals.Invalid, EdgeRefusals.Unauthenticated, EdgeRefusals.OutOfReach, EdgeRefusals.NotFound,
        EdgeRefusals.Method, EdgeRefusals.TooLarge, EdgeRefusals.MediaType, EdgeRefusals.Failed,
        EdgeRefusals.Unavailable, EdgeRefusals.TooMany, EdgeRefusals.TooSlow,
    }.ToDictionary(known => known.Status);

    /// <summary>For a status without a body.</summary>
    public static Task Explain(StatusCodeContext context) =>
        Problem.Of(Of(context.HttpContext.Response.StatusCode)).ExecuteAsync(context.HttpContext);

    /// <summary>For problem details that are not ours.</summary>
    public static void Translate(ProblemDetailsContext context)
    {
        var details = context.ProblemDetails;

        if (details.Type?.StartsWith(Problem.TypeOf(""), StringComparison.Ordinal) == true)
        {
            return;
        }

        var known = Of(details.Status ?? context.HttpContext.Response.StatusCode);
        details.Type = Problem.TypeOf(known.Code);
        details.Title = known.Code;
        details.Detail = known.Message;
    }

    /// <summary>A request that the server itself could not read keeps the status that it gave.</summary>
    public static int Of(Exception error) => error is BadHttpRequestException bad
        ? bad.StatusCode
        : StatusCodes.Status500InternalServerError;

    private static EdgeRefusal Of(int status) => ByStatus.GetValueOrDefault(
        status,
        new(status, "request.failed", "La demande n'a pas abouti."));
}
