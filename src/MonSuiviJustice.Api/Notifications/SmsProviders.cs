using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// The providers, in the order of preference. When most of what one is asked in a minute fails, the next attempts go to the
/// next one for a while; what was attempted stays with its own, whatever it answers, so that nothing is sent twice.
/// </summary>
internal sealed partial class SmsProviders(IEnumerable<ISmsGateway> gateways, TimeProvider clock, ILogger<SmsProviders> logger)
{
    /// <summary>Fewer answers than this say nothing about a provider.</summary>
    public const int Enough = 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>How long a provider is left alone that failed.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();

    // One registered later takes the place of one of the same provider.
    private readonly Line[] _lines = [.. gateways.Reverse().DistinctBy(gateway => gateway.Provider).Reverse().Select(it => new Line(it))];

    /// <summary>To whom the next attempts go: the first that does not fail; when all do, the first.</summary>
    public SmsProvider Current
    {
        get
        {
            lock (_gate)
            {
                var now = clock.Now();
                return (Array.Find(_lines, line => line.FailsUntil <= now) ?? _lines[0]).Gateway.Provider;
            }
        }
    }

    /// <summary>That one; for what was attempted before there were several, the first.</summary>
    public ISmsGateway Of(SmsProvider? provider) => provider is { } known
        ? Array.Find(_lines, line => line.Gateway.Provider == known)?.Gateway
            ?? throw new HttpRequestException($"{known} is not configured any more: nobody can be asked.")
        : _lines[0].Gateway;

    /// <param name="name">As it stands in a table; null for what was attempted before there were several.</param>
    public SmsProvider Named(string? name) => name is null ? _lines[0].Gateway.Provider : Enum.Parse<SmsProvider>(name);

    /// <summary>Learns from an answer whether that provider works.</summary>
    public void Heard(SmsProvider provider, SendAnswer answer)
    {
        lock (_gate)
        {
            var line = _lines.First(it => it.Gateway.Provider == provider);
            var now = clock.Now();
            line.Answers.Enqueue((now, answer is SendAnswer.Unknown or SendAnswer.NotTaken));

            while (line.Answers.Peek().At <= now - Window)
            {
                line.Answers.Dequeue();
            }

            var failed = line.Answers.Count(it => it.Failed);

            if (line.Answers.Count >= Enough && 2 * failed > line.Answers.Count && line.FailsUntil <= now && _lines.Length > 1)
            {
                line.FailsUntil = now + Pause;
                line.Answers.Clear();
                SwitchedOver(logger, provider, failed);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Provider} failed {Failed} times in a minute: the next texts go to another provider.")]
    private static partial void SwitchedOver(ILogger logger, SmsProvider provider, int failed);

    private sealed class Line(ISmsGateway gateway)
    {
        public ISmsGateway Gateway { get; } = gateway;

        public Queue<(DateTimeOffset At, bool Failed)> Answers { get; } = [];

        public DateTimeOffset FailsUntil { get; set; }
    }
}
