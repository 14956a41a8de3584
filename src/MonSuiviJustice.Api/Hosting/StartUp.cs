using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Development;
using MonSuiviJustice.Api.Probationers;

namespace MonSuiviJustice.Api.Hosting;

/// <summary>
/// Before the first request. Hosted services start in the order of their registration: this one is the first, so the
/// schema is there before anything reads it.
/// </summary>
internal sealed class StartUp(
    IServiceProvider services,
    IConfiguration configuration,
    IHostEnvironment environment) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration.GetConnectionString("Owner") is { Length: > 0 } owner && environment.IsDevelopment())
        {
            await Migration.Run(owner, configuration.GetConnectionString("Postgres") ?? "", cancellationToken);
        }

        // A master key that is missing stops the start, not the first request.
        await services.GetRequiredService<HashKey>().Load(cancellationToken);
        await services.RestoreClock(cancellationToken);
        await FirstAdministrator.Register(services, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
