namespace MonSuiviJustice.Demo.Gateway;

public sealed record GatewayOptions
{
    /// <summary>Port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>Null keeps the ledger in memory only.</summary>
    public string? LedgerPath { get; init; }

    public string AccountSid { get; init; } = "AC00000000000000000000000000000000";

    public string AuthToken { get; init; } = "local";

    public string? ApiKey { get; init; }

    public string? ApiSecret { get; init; }

    /// <summary>On average, from accepted to sent, and again from sent to delivered.</summary>
    public TimeSpan CallbackDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Dates the messages. Who lists by an instant of another clock finds nothing.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public Faults Faults { get; init; } = new();
}
