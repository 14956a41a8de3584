using Microsoft.AspNetCore.Diagnostics;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>What is left of a lost race after every retry. Unmapped, it would be a 500.</summary>
internal sealed class GivenUp : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken)
    {
        if (!LostRace.IsCauseOf(exception))
        {
            return false;
        }

        await Problem.Of(EdgeRefusals.LostRace).ExecuteAsync(httpContext);
        return true;
    }
}
