using Npgsql;

namespace MonSuiviJustice.Api.Development;

internal static class DevelopmentHosting
{
    /// <summary>In development the clock can be set; everywhere else it is the system's.</summary>
    public static void AddClock(this WebApplicationBuilder builder) => builder.Services.AddSingleton(
        builder.Environment.IsDevelopment() ? new DevelopmentClock() : TimeProvider.System);

    public static async Task RestoreClock(this IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<TimeProvider>() is DevelopmentClock clock)
        {
            await clock.Restore(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        }
    }
}
