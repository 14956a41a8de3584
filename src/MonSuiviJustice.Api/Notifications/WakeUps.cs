using MonSuiviJustice.Projections.Kernel;
using Npgsql;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>Hears that something may be due. What is not heard is found at the next tick.</summary>
internal sealed partial class WakeUps(NpgsqlDataSource source, ILogger<WakeUps> logger) : BackgroundService
{
    private static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(5);

    private TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Returns when something was heard since the call, or after that time.</summary>
    public Task Next(TimeSpan atMost, CancellationToken cancellation) =>
        Task.WhenAny(_heard.Task, Task.Delay(atMost, cancellation));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is NpgsqlException or IOException or InvalidOperationException)
            {
                NotListening(logger, error.GetType().Name);
                await Task.Delay(Reconnect, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Listen(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        connection.Notification += (_, _) => Interlocked
            .Exchange(ref _heard, new(TaskCreationOptions.RunContinuationsAsynchronously))
            .TrySetResult();
        await using var command = new NpgsqlCommand($"listen {WakeUp.Channel}", connection);
        await command.ExecuteNonQueryAsync(cancellation);

        while (true)
        {
            await connection.WaitAsync(cancellation);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Not listening for due texts ({Error}); the tick goes on.")]
    private static partial void NotListening(ILogger logger, string error);
}
