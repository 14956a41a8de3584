using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Npgsql;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Development;

/// <param name="Now">The clock stands still there; null runs again.</param>
public sealed record SetClockBody(DateTimeOffset? Now = null);

public static class SetClockEndpoint
{
    /// <summary>404 outside development.</summary>
    [WolverinePut("/v1/dev/clock"), Needs(Right.OperateDevelopment)]
    public static async Task<IResult> Put(SetClockBody body, TimeProvider clock, NpgsqlDataSource source, HttpContext http)
    {
        if (clock is not DevelopmentClock development)
        {
            return Problem.NotFound;
        }

        await development.Set(body.Now, source, http.RequestAborted);
        return Results.NoContent();
    }
}
