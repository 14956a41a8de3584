using Microsoft.AspNetCore.Diagnostics;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>A status without a body says in French what happened.</summary>
internal static class FrenchStatus
{
    public static Task Explain(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var problem = http.Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => Problem.Of(
                "request.invalid", "La demande est mal formée.", StatusCodes.Status400BadRequest),
            StatusCodes.Status401Unauthorized => Problem.Of(
                "access.unauthenticated", "Identifiez-vous pour continuer.", StatusCodes.Status401Unauthorized),
            StatusCodes.Status403Forbidden => Access.Reaches.OutOfReach,
            StatusCodes.Status404NotFound => Problem.NotFound,
            StatusCodes.Status405MethodNotAllowed => Problem.Of(
                "request.method", "Cette méthode n'existe pas ici.", StatusCodes.Status405MethodNotAllowed),
            StatusCodes.Status415UnsupportedMediaType => Problem.Of(
                "request.media-type", "Envoyez du JSON.", StatusCodes.Status415UnsupportedMediaType),
            var status => Problem.Of("request.failed", "La demande n'a pas abouti.", status),
        };
        return problem.ExecuteAsync(http);
    }
}
