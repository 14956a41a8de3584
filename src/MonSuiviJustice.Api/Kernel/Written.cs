namespace MonSuiviJustice.Api.Kernel;

/// <summary>The answer to a write: 201 with where to read it, or 204; the ETag where there is one.</summary>
internal sealed record Written(int Status, string? Location, string? ETag) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;

        if (ETag is not null)
        {
            response.Headers.ETag = ETag;
        }

        if (Location is not null)
        {
            response.Headers.Location = Location;
            await response.WriteAsJsonAsync(new { id = Location[(Location.LastIndexOf('/') + 1)..] });
        }
    }
}
