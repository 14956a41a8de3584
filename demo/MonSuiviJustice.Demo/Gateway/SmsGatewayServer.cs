namespace MonSuiviJustice.Demo.Gateway;

/// <summary>A provider that speaks Twilio's protocol and delivers to nobody: a process of its own, or inside a
/// test.</summary>
public sealed class SmsGatewayServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping;
    private readonly CallbackSender _callbacks;
    private readonly FaultSwitch _faults;
    private bool _disposed;

    private SmsGatewayServer(
        WebApplication app,
        CancellationTokenSource stopping,
        Ledger ledger,
        CallbackSender callbacks,
        FaultSwitch faults)
    {
        (_app, _stopping, Ledger, _callbacks, _faults) = (app, stopping, ledger, callbacks, faults);
        BaseAddress = new(app.Urls.First());
    }

    public Uri BaseAddress { get; }

    public Ledger Ledger { get; }

    public LedgerSummary Summary => Ledger.Summary(_callbacks.Pending, _callbacks.Lost);

    public Faults Faults
    {
        get => _faults.Current;
        set => _faults.Current = value.AreRates() ? value : throw new ArgumentException("Not rates.", nameof(value));
    }

    public static async Task<SmsGatewayServer> Start(GatewayOptions options)
    {
        // Empty: no settings file, environment variable or log of the process that hosts it changes what it is.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(options.Url);
        builder.Services.AddRoutingCore();
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();

        var stopping = new CancellationTokenSource();
        var ledger = new Ledger(options.LedgerPath, options.Clock);
        var callbacks = new CallbackSender(options, ledger, stopping.Token);
        var faults = new FaultSwitch(options.Faults, stopping.Token);

        new MessagesApi(options, ledger, callbacks, faults).Map(app);
        new LedgerApi(ledger, callbacks, faults).Map(app);
        app.Lifetime.ApplicationStopping.Register(stopping.Cancel);
        await app.StartAsync();

        // The stories that the last run did not finish.
        foreach (var entry in ledger.Entries.Where(entry => !entry.IsFinal))
        {
            _ = callbacks.Follow(entry, options.Faults);
        }

        return new(app, stopping, ledger, callbacks, faults);
    }

    public Task UntilStopped() => _app.WaitForShutdownAsync();

    /// <summary>Ends when every message is final and told.</summary>
    public async Task Settled()
    {
        while (_callbacks.Pending > 0)
        {
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        await Ledger.DisposeAsync();
        _callbacks.Dispose();
        _stopping.Dispose();
    }
}
