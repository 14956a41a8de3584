using Microsoft.AspNetCore.Diagnostics;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>The id of something of another kind is as good as an unknown id: 404, and nothing is written.</summary>
internal sealed class OtherStream : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken)
    {
        if (!IsCauseOf(exception))
        {
            return false;
        }

        await Problem.NotFound.ExecuteAsync(httpContext);
        return true;
    }

    private static bool IsCauseOf(Exception? error) =>
        error is OtherStreamException || (error is not null && IsCauseOf(error.InnerException));
}
