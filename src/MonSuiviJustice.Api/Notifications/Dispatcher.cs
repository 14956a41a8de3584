using Wolverine;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// On every node: takes what is due in batches until nothing is left, then waits for a NOTIFY or the next tick. A batch is
/// sent before the next is taken, so that a crash leaves few attempts of unknown outcome.
/// </summary>
internal sealed partial class Dispatcher(
    MessageAttempts attempts,
    IServiceScopeFactory scopes,
    WakeUps wakeUps,
    IConfiguration configuration,
    ILogger<Dispatcher> logger) : BackgroundService
{
    private const int Workers = 2;

    private readonly int _batch = configuration.GetValue("Notifications:Batch", 200);

    private readonly TimeSpan _tick = configuration.GetValue("Notifications:Tick", TimeSpan.FromSeconds(1));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Work(stoppingToken)));

    private async Task Work(CancellationToken cancellation)
    {
        await Task.Yield();

        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await Drain(cancellation);
                await wakeUps.Next(_tick, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // Whatever it is, the rows are still due or their attempts are on record: the next tick goes on.
                DispatchFailed(logger, error);
                await Task.Delay(_tick, CancellationToken.None);
            }
        }
    }

    private async Task Drain(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var (committed, looked) = await attempts.Commit(_batch, cancellation);

            if (committed.Count > 0)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IMessageBus>()
                    .InvokeAsync(new SendAttempts(committed), CancellationToken.None, TimeSpan.FromMinutes(10));
            }

            if (looked < _batch)
            {
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Texts were not dispatched; the next tick tries again.")]
    private static partial void DispatchFailed(ILogger logger, Exception error);
}
