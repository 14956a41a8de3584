namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// What is done on every node as long as the facts leave something to do: batch after batch until none is left, then again
/// at each tick. Whatever fails is still to be done, so the next tick goes on.
/// </summary>
internal abstract partial class Chore(TimeSpan tick, ILogger logger) : BackgroundService
{
    /// <summary>True when a whole batch was done, and more may be left.</summary>
    protected abstract Task<bool> DoBatch(CancellationToken cancellation);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await DoBatch(stoppingToken))
                {
                }

                await Task.Delay(tick, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                Failed(logger, GetType().Name, error);
                await Task.Delay(tick, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Chore} failed; the next tick tries again.")]
    private static partial void Failed(ILogger logger, string chore, Exception error);
}
