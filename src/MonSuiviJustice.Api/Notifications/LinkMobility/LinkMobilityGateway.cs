using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications.LinkMobility;

/// <summary>
/// LINK Mobility's REST interface, as the predecessor speaks it (<c>app/services/link_mobility_adapter.rb</c>): one POST per
/// attempt. It shows no list, so that an answer that was lost stays lost: the attempt remains uncertain and is never repeated.
/// </summary>
public sealed partial class LinkMobilityGateway(
    IHttpClientFactory clients,
    IOptions<LinkMobilityOptions> options,
    ILogger<LinkMobilityGateway> logger) : ISmsGateway
{
    internal const string Client = "link-mobility";

    private const int Success = 0;

    /// <summary>"Could not route message".</summary>
    private const int Unroutable = 16;

    /// <summary>"Invalid destination address".</summary>
    private const int BadAddress = 100;

    private readonly LinkMobilityOptions _options = options.Value;

    public SmsProvider Provider => SmsProvider.LinkMobility;

    public async Task<SendAnswer> Send(OutgoingSms sms, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var client = clients.CreateClient(Client);
        using var form = new FormUrlEncodedContent(Form(sms));
        return await ProviderPost.Send(
            client,
            "restapi/v1/sms/send",
            form,
            _options.Timeout,
            (response, body) => Answer(response, body, sms.AttemptId),
            reason => NotConnected(logger, sms.AttemptId, reason),
            reason => AnswerLost(logger, sms.AttemptId, reason));
    }

    public Task<ProviderMessage?> Find(string providerId, CancellationToken cancellation) =>
        Task.FromResult<ProviderMessage?>(null);

    public Task<IReadOnlyList<ProviderMessage>?> List(string to, DateTimeOffset since, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ProviderMessage>?>(null);

    public DeliveryFault FaultOf(int code) => code switch
    {
        Unroutable => DeliveryFault.DeadNumber,
        BadAddress => DeliveryFault.InvalidNumber,
        _ => DeliveryFault.Unknown,
    };

    private IEnumerable<KeyValuePair<string, string>> Form(OutgoingSms sms)
    {
        yield return new("destinationAddress", sms.To);
        yield return new("messageText", sms.Body);
        yield return new("originatorTON", "1");
        yield return new("originatingAddress", _options.Sender);
        yield return new("maxConcatenatedMessages", "10");

        // In seconds; not tried on a real account.
        yield return new(
            "relativeValidityTime",
            Math.Max(1, (long)sms.Validity.TotalSeconds).ToString(CultureInfo.InvariantCulture));
    }

    private SendAnswer Answer(HttpResponseMessage response, byte[] body, Guid attemptId)
    {
        var answer = Read(response, body);

        if (answer is SendAnswer.Unknown or SendAnswer.NotTaken)
        {
            NotAccepted(logger, attemptId, (int)response.StatusCode, ReplyOf(body)?.ResponseCode);
        }

        return answer;
    }

    private SendAnswer Read(HttpResponseMessage response, byte[] body) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            new SendAnswer.NotTaken(response.Headers.RetryAfter?.Delta),
        HttpStatusCode.OK => ReplyOf(body) switch
        {
            { ResponseCode: Success, MessageIds: [var id, ..] } => new SendAnswer.Accepted(id),
            { ResponseCode: (Unroutable or BadAddress) and var code } => new SendAnswer.Rejected(code, FaultOf(code)),

            // The predecessor sends again whatever it does not know, and some people are told twice.
            _ => new SendAnswer.Unknown(),
        },
        _ => new SendAnswer.Unknown(),
    };

    private static LinkMobilityReply? ReplyOf(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<LinkMobilityReply>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "SMS attempt {AttemptId} not taken: no connection to LINK Mobility ({Reason}).")]
    private static partial void NotConnected(ILogger logger, Guid attemptId, string reason);

    [LoggerMessage(LogLevel.Warning, "SMS attempt {AttemptId} is uncertain: LINK Mobility's answer was lost ({Reason}).")]
    private static partial void AnswerLost(ILogger logger, Guid attemptId, string reason);

    [LoggerMessage(LogLevel.Warning, "SMS attempt {AttemptId}: LINK Mobility answered {Status}, code {Code}.")]
    private static partial void NotAccepted(ILogger logger, Guid attemptId, int status, int? code);

    private sealed record LinkMobilityReply(int? ResponseCode, IReadOnlyList<string>? MessageIds);
}
