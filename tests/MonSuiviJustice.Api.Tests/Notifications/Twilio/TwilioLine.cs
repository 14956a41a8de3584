using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Notifications.Twilio;
using MonSuiviJustice.Demo.Gateway;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

/// <summary>The adapter as the application registers it, and a provider at the other end of a real connection.</summary>
internal sealed class TwilioLine : IAsyncDisposable
{
    public const string Number = "+33612345678";

    private readonly ServiceProvider _services;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TwilioLine(SmsGatewayServer provider, ServiceProvider services, LoggedLines log) =>
        (Provider, _services, Log) = (provider, services, log);

    public SmsGatewayServer Provider { get; }

    public LoggedLines Log { get; }

    public ISmsGateway Gateway => _services.GetRequiredService<ISmsGateway>();

    public TwilioCallbacks Callbacks => _services.GetRequiredService<TwilioCallbacks>();

    /// <param name="settings">"Twilio:From=MSJ" and the like, over the usual ones: the last one wins.</param>
    public static async Task<TwilioLine> Open(GatewayOptions? options = null, params string[] settings)
    {
        options ??= new() { CallbackDelay = TimeSpan.Zero };
        var provider = await SmsGatewayServer.Start(options);
        var log = new LoggedLines();

        return new(provider, Services(log, [
            $"Twilio:BaseUrl={provider.BaseAddress}",
            $"Twilio:AccountSid={options.AccountSid}",
            $"Twilio:AuthToken={options.AuthToken}",
            "Twilio:From=MSJ",
            "Twilio:Timeout=00:00:02",
            "Twilio:ConnectTimeout=00:00:01",

            // Where it answers 404 at once, for those who do not listen to callbacks.
            $"Notifications:PublicBaseUrl={provider.BaseAddress}",
            .. settings]), log);
    }

    public static Task<TwilioLine> OpenWith(Faults faults) =>
        Open(new() { CallbackDelay = TimeSpan.Zero, Faults = faults });

    public static ServiceProvider Services(LoggedLines log, params string[] settings) => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
        .AddTwilioGateway(new ConfigurationBuilder()
            .AddCommandLine(settings)
            .Build())
        .BuildServiceProvider();

    public static OutgoingSms Sms(string body = "Rendez-vous demain a 9h", string to = Number, Guid? attemptId = null) =>
        new(attemptId ?? Guid.NewGuid(), to, body, TimeSpan.FromHours(1));

    /// <summary>The same attempt in every run, so that it meets the same faults.</summary>
    public static OutgoingSms Nth(int n) => Sms($"n{n}", attemptId: new Guid(n, 0, 0, new byte[8]));

    public Task<SendAnswer> Send(OutgoingSms sms) => Gateway.Send(sms, Cancellation);

    /// <summary>How often the attempt reached the provider, whatever became of it.</summary>
    public int Posts(OutgoingSms sms) => Provider.Ledger.PostsOf($"{sms.AttemptId}");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

internal sealed class LoggedLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = [];

    public IEnumerable<(LogLevel Level, string Line)> All => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        _lines.Enqueue((LogLevel.None, $"{state}"));
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
