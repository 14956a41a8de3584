using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>Says aloud what somebody should look at: in the log when it begins and when it ends, in the metrics meanwhile.</summary>
internal sealed partial class SmsWatch(SmsAlarms alarms, IConfiguration configuration, ILogger<SmsWatch> logger)
    : Chore(configuration.GetValue("Notifications:WatchTick", TimeSpan.FromMinutes(1)), logger)
{
    private readonly ILogger _logger = logger;

    private HashSet<(SmsAlarmKind Kind, string? Service)> _said = [];

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        var now = await alarms.Now(cancellation);

        foreach (var alarm in now.Where(alarm => !_said.Contains((alarm.Kind, alarm.Service))))
        {
            Began(_logger, alarm.Kind, alarm.Service, alarm.Texts, alarm.Since);
        }

        foreach (var (kind, service) in _said.Except(now.Select(alarm => (alarm.Kind, alarm.Service))))
        {
            Ended(_logger, kind, service);
        }

        foreach (var kind in Enum.GetValues<SmsAlarmKind>())
        {
            Metrics.SmsAlarms.Record(
                now.Count(alarm => alarm.Kind == kind),
                new KeyValuePair<string, object?>("kind", kind.ToString()));
        }

        _said = [.. now.Select(alarm => (alarm.Kind, alarm.Service))];
        return false;
    }

    [LoggerMessage(LogLevel.Error, "SMS alarm {Kind} at service {Service}: {Texts} texts since {Since}.")]
    private static partial void Began(ILogger logger, SmsAlarmKind kind, string? service, int texts, DateTimeOffset since);

    [LoggerMessage(LogLevel.Warning, "SMS alarm {Kind} at service {Service} is over.")]
    private static partial void Ended(ILogger logger, SmsAlarmKind kind, string? service);
}
