namespace MonSuiviJustice.Api.Hosting;

/// <summary>The HTTP server and how it ends.</summary>
internal static class ServerHosting
{
    public static void AddServer(this WebApplicationBuilder builder)
    {
        // Which server this is helps nobody but an attacker.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        // Requests and messages under way end well: what stops us must wait longer than this before it kills.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
    }
}
