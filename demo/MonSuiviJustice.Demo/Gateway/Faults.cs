namespace MonSuiviJustice.Demo.Gateway;

/// <summary>How badly the provider behaves. Rates go from 0 to 1; the first six exclude each other, so their sum is at
/// most 1.</summary>
public sealed record Faults
{
    /// <summary>Not accepted, "too many requests", Retry-After of one second.</summary>
    public double Rate429 { get; init; }

    /// <summary>Accepted, but the answer is an error, a proxy's page or half a JSON.</summary>
    public double Rate500Accepted { get; init; }

    /// <summary>The same answers, and not accepted.</summary>
    public double Rate500Refused { get; init; }

    /// <summary>Accepted, and no answer for a minute.</summary>
    public double HangAcceptedRate { get; init; }

    /// <summary>Accepted, and the connection is reset.</summary>
    public double ResetAcceptedRate { get; init; }

    /// <summary>Refused for good: a wrong number, a landline, a person who opted out.</summary>
    public double RejectRate { get; init; }

    /// <summary>Accepted, then not delivered: 30003 or 30005.</summary>
    public double UndeliveredRate { get; init; }

    /// <summary>Callbacks in the wrong order, a third of them before the POST is answered.</summary>
    public double ShuffleCallbacks { get; init; }

    /// <summary>Callbacks repeated, up to five times each.</summary>
    public double DuplicateCallbacks { get; init; }

    /// <summary>Requests are left waiting and not taken; whoever hangs up was never heard.</summary>
    public bool Deaf { get; init; }

    /// <summary>Nobody calls back: the listener is out of reach.</summary>
    public bool NoCallbacks { get; init; }

    /// <summary>Between taking a message and saying so.</summary>
    public TimeSpan AnswerDelay { get; init; }

    /// <summary>The same seed and the same attempts meet the same faults.</summary>
    public int Seed { get; init; }

    /// <summary>Numbers that said STOP: 21610, whatever the rates.</summary>
    public IReadOnlyList<string> OptedOut { get; init; } = [];

    /// <summary>Numbers out of service: accepted, then not delivered, whatever the rates.</summary>
    public IReadOnlyList<string> OutOfService { get; init; } = [];

    private IEnumerable<double> Exclusive =>
        [Rate429, Rate500Accepted, Rate500Refused, HangAcceptedRate, ResetAcceptedRate, RejectRate];

    public bool AreRates() =>
        Exclusive.Concat([UndeliveredRate, ShuffleCallbacks, DuplicateCallbacks]).All(rate => rate is >= 0 and <= 1)
        && Exclusive.Sum() <= 1 + 1e-9;
}

/// <summary>What happens to one POST.</summary>
public enum Fate
{
    Accept = 1,
    TooMany = 2,
    ErrorAccepted = 3,
    ErrorRefused = 4,
    HangAccepted = 5,
    ResetAccepted = 6,
    Reject = 7,
}
