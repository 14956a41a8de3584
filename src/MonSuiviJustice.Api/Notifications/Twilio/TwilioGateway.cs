using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using MonSuiviJustice.Domain.Notifications;
using Polly.Timeout;

namespace MonSuiviJustice.Api.Notifications.Twilio;

/// <summary>Twilio's Messages resource: one POST per attempt, whatever happens to it, because the POST has no
/// idempotency key (Twilio, error 20500: after a 5xx, trying again may send twice).</summary>
/// <remarks>A singleton over named clients rather than a typed client: it outlives the handlers, which the factory
/// renews, and the handler code that Wolverine generates can name its type.</remarks>
public sealed partial class TwilioGateway(
    IHttpClientFactory clients,
    IOptions<TwilioOptions> options,
    TwilioCallbacks callbacks,
    ILogger<TwilioGateway> logger) : ISmsGateway
{
    /// <summary>The client without any policy: nothing behind it can repeat a POST.</summary>
    internal const string Writes = "twilio-writes";

    /// <summary>The client that tries again: reading twice does no harm.</summary>
    internal const string Reads = "twilio-reads";

    /// <summary>In seconds, as the API bounds "ValidityPeriod".</summary>
    private const long ShortestValidity = 1, LongestValidity = 36_000;

    /// <summary>Between our clock, which notes the attempt, and theirs, which dates the message to the second.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);

    private readonly TwilioOptions _options = options.Value;

    private string Messages => $"2010-04-01/Accounts/{_options.AccountSid}/Messages";

    public SmsProvider Provider => SmsProvider.Twilio;

    public async Task<SendAnswer> Send(OutgoingSms sms, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var client = clients.CreateClient(Writes);
        using var form = new FormUrlEncodedContent(Form(sms));
        return await ProviderPost.Send(
            client,
            $"{Messages}.json",
            form,
            _options.Timeout,
            (response, body) => Answer(response, TwilioReply.Read(body), sms.AttemptId),
            reason => NotConnected(logger, sms.AttemptId, reason),
            reason => AnswerLost(logger, sms.AttemptId, reason));
    }

    public async Task<ProviderMessage?> Find(string providerId, CancellationToken cancellation)
    {
        var message = await Get<TwilioMessage>($"{Messages}/{Uri.EscapeDataString(providerId)}.json", cancellation);
        return message?.ToProviderMessage();
    }

    /// <remarks>Not filtered by "DateSent>": a message that still waits has no such date, and a filtered list is known
    /// to come late (twilio-java, issue 442). Taken for absent, it would be sent twice.</remarks>
    public async Task<IReadOnlyList<ProviderMessage>?> List(
        string to,
        DateTimeOffset since,
        CancellationToken cancellation)
    {
        List<ProviderMessage> found = [];
        var next = $"{Messages}.json?To={Uri.EscapeDataString(to)}&PageSize=1000";

        while (next is not null)
        {
            var page = await Get<TwilioPage>(next, cancellation)
                ?? throw new HttpRequestException(HttpRequestError.Unknown, "Twilio has no list for this account.");

            // One without a readable date is kept: better one too many to compare than one missing.
            found.AddRange(page.Messages
                .Where(message => (message.CreatedAt ?? since) >= since - ClockSlack)
                .Select(message => message.ToProviderMessage()));
            next = page.NextPageUri?.TrimStart('/');
        }

        return found;
    }

    public DeliveryFault FaultOf(int code) => TwilioErrors.FaultOf(code);

    private IEnumerable<KeyValuePair<string, string>> Form(OutgoingSms sms)
    {
        var validity = Math.Clamp((long)sms.Validity.TotalSeconds, ShortestValidity, LongestValidity);

        yield return new("To", sms.To);
        yield return new("Body", sms.Body);
        yield return _options.MessagingServiceSid is { Length: > 0 } service
            ? new("MessagingServiceSid", service)
            : new("From", _options.From ?? "");
        yield return new("StatusCallback", callbacks.UrlOf(sms.AttemptId).AbsoluteUri);
        yield return new("ValidityPeriod", validity.ToString(CultureInfo.InvariantCulture));
    }

    private SendAnswer Answer(HttpResponseMessage response, TwilioReply? reply, Guid attemptId)
    {
        var answer = TwilioAnswers.Read(response.StatusCode, reply, RetryAfter(response));

        if (TwilioAnswers.IsOurFault(response.StatusCode, reply))
        {
            Misconfigured(logger, attemptId, (int)response.StatusCode, reply?.Code);
        }
        else if (answer is SendAnswer.Unknown)
        {
            AnswerUnreadable(logger, attemptId, (int)response.StatusCode);
        }

        return answer;
    }

    // A date is compared with the date of the same answer: our clock may be another one.
    private static TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - response.Headers.Date;
        return wait > TimeSpan.Zero ? wait : null;
    }

    private async Task<T?> Get<T>(string address, CancellationToken cancellation) where T : class
    {
        try
        {
            using var client = clients.CreateClient(Reads);
            using var response = await client.GetAsync(address, cancellation);

            return response.StatusCode == HttpStatusCode.NotFound
                ? null
                : await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<T>(TwilioWire.Json, cancellation)
                    ?? throw new JsonException("null");
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested
            && error is JsonException or IOException or OperationCanceledException or TimeoutRejectedException)
        {
            throw new HttpRequestException(HttpRequestError.Unknown, "Twilio gave no readable answer.", error);
        }
    }

    // No number and no text in any of these: the attempt's id finds them for who may see them.
    [LoggerMessage(LogLevel.Warning, "SMS attempt {AttemptId} not taken: no connection to Twilio ({Reason}).")]
    private static partial void NotConnected(ILogger logger, Guid attemptId, string reason);

    [LoggerMessage(LogLevel.Warning, "SMS attempt {AttemptId} is uncertain: Twilio's answer was lost ({Reason}).")]
    private static partial void AnswerLost(ILogger logger, Guid attemptId, string reason);

    [LoggerMessage(LogLevel.Warning, "SMS attempt {AttemptId} is uncertain: Twilio answered {Status}.")]
    private static partial void AnswerUnreadable(ILogger logger, Guid attemptId, int status);

    [LoggerMessage(
        LogLevel.Error,
        "Twilio refuses our account or settings (HTTP {Status}, code {Code}), as SMS attempt {AttemptId} found out.")]
    private static partial void Misconfigured(ILogger logger, Guid attemptId, int status, int? code);
}
