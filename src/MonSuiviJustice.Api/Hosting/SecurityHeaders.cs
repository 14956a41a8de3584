namespace MonSuiviJustice.Api.Hosting;

/// <summary>
/// What every answer tells a browser (OWASP REST security): keep nothing, guess no type, show it in no frame, run no script.
/// An endpoint that says otherwise of itself is left alone.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly (string Name, string Value)[] Headers =
    [
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "no-referrer"),
        ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
    ];

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Headers.Where(header => IsWanted(http, header.Name)))
            {
                http.Response.Headers.TryAdd(name, value);
            }

            return Task.CompletedTask;
        });
        return next(http);
    }

    // The pages that explain the API are scripts.
    private static bool IsWanted(HttpContext http, string header) =>
        header != "Content-Security-Policy" || !http.Request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal);
}
