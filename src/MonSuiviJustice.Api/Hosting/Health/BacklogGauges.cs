using MonSuiviJustice.Api.Kernel;
using Npgsql;

namespace MonSuiviJustice.Api.Hosting.Health;

/// <summary>Samples the two backlogs for the metrics, while somebody listens to them.</summary>
internal sealed class BacklogGauges(Backlog backlog) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (Metrics.ProjectionLag.Enabled || Metrics.SmsQueueAge.Enabled)
            {
                await Sample(stoppingToken);
            }
        }
    }

    private async Task Sample(CancellationToken cancellation)
    {
        try
        {
            Metrics.ProjectionLag.Record(await backlog.UnseenFacts(cancellation));
            Metrics.SmsQueueAge.Record((await backlog.OldestDueText(cancellation)).TotalSeconds);
        }
        catch (NpgsqlException)
        {
            // A gap in the curve says it: the health check says why.
        }
    }
}
