namespace MonSuiviJustice.Api.Agendas;

/// <summary>
/// On every node: looks whether the horizon has reached slots that are not open yet, and opens them until none is left. A
/// new day at the place makes them due, by our clock; an outage is caught up at the first look after it.
/// </summary>
internal sealed partial class HorizonWatch(
    RollingHorizon horizon,
    IConfiguration configuration,
    ILogger<HorizonWatch> logger) : BackgroundService
{
    /// <summary>With 26 weeks ahead, some thousands of slots in one transaction of a fraction of a second.</summary>
    internal const int Batch = 100;

    private readonly TimeSpan _tick = configuration.GetValue("Agendas:HorizonTick", TimeSpan.FromMinutes(1));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_tick);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while ((await horizon.Roll(Batch, stoppingToken)).IsMore)
                {
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                RollFailed(logger, error);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Recurring slots were not opened; the next tick tries again.")]
    private static partial void RollFailed(ILogger logger, Exception error);
}
