using System.Diagnostics.Metrics;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>What we count ourselves; <c>docs/metrics.md</c> lists it. A tag never names a person or an agent.</summary>
internal static class Metrics
{
    public const string Name = "MonSuiviJustice";

    private static readonly Meter Meter = new(Name);

    /// <summary>Tags: <c>right</c>, and <c>answer</c> (accepted, or the code of the refusal).</summary>
    public static readonly Counter<long> Decisions = Meter.CreateCounter<long>(
        "msj.decisions", "{decision}", "What agents asked to write, and what was decided; bookings are right=BookConvocation.");

    /// <summary>Tag: <c>right</c>.</summary>
    public static readonly Counter<long> LostRaces = Meter.CreateCounter<long>(
        "msj.lost_races", "{attempt}", "Writes that another one overtook and that were decided again on fresh state.");

    /// <summary>Tag: <c>result</c> (started, or the code of the refusal).</summary>
    public static readonly Counter<long> SignIns = Meter.CreateCounter<long>(
        "msj.sign_ins", "{attempt}", "Attempts to sign in with a password.");

    /// <summary>Tag: <c>reason</c> (signature, issuer, audience, lifetime, session, malformed).</summary>
    public static readonly Counter<long> TokensRefused = Meter.CreateCounter<long>(
        "msj.tokens.refused", "{token}", "Tokens that were not believed.");

    /// <summary>Tag: <c>role</c> of the text.</summary>
    public static readonly Counter<long> SmsAttempts = Meter.CreateCounter<long>(
        "msj.sms.attempts", "{attempt}", "Attempts to hand a text to the provider.");

    /// <summary>Tag: <c>result</c> (accepted, rejected, deferred, uncertain, delivered, undelivered).</summary>
    public static readonly Counter<long> SmsAnswers = Meter.CreateCounter<long>(
        "msj.sms.answers", "{answer}", "What the provider answered, at once or in a receipt.");

    /// <summary>Tags: <c>kind</c>, and <c>result</c> (Taken, Waiting, Refused, WithoutAddress, WithoutReason, GivenUp).</summary>
    public static readonly Counter<long> Emails = Meter.CreateCounter<long>(
        "msj.emails", "{attempt}", "Attempts to hand an e-mail to the mail server.");

    /// <summary>Sampled only while somebody listens.</summary>
    public static readonly Gauge<double> SmsQueueAge = Meter.CreateGauge<double>(
        "msj.sms.queue.age", "s", "How long the oldest text that is due has been waiting.");

    /// <summary>Tag: <c>kind</c> (Unaccounted, Silence, Uncertain).</summary>
    public static readonly Gauge<int> SmsAlarms = Meter.CreateGauge<int>(
        "msj.sms.alarms", "{service}", "Services whose texts somebody should look at.");

    /// <summary>Sampled only while somebody listens.</summary>
    public static readonly Gauge<long> ProjectionLag = Meter.CreateGauge<long>(
        "msj.projections.lag", "{fact}", "How many facts the async views have yet to see.");

    /// <summary>Counts what was decided about a right; the answer is "accepted" or the code of the refusal.</summary>
    public static void Decided(WriteRequest request, string answer) => Decisions.Add(
        1,
        new("right", request.Right.ToString()),
        new("answer", answer));

    public static void Overtaken(WriteRequest request) =>
        LostRaces.Add(1, new KeyValuePair<string, object?>("right", request.Right.ToString()));
}
