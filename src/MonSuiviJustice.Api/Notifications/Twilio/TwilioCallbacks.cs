using Microsoft.Extensions.Options;

namespace MonSuiviJustice.Api.Notifications.Twilio;

/// <summary>What Twilio says of one attempt, at the address that was given with it.</summary>
/// <param name="Status">Null when the word is unknown to us: acknowledge, and change nothing.</param>
public sealed record TwilioCallback(string ProviderId, DeliveryStatus? Status, int? ErrorCode)
{
    /// <summary>Null when it is no status callback. RawDlrDoneDate is not read: without a zone it cannot be
    /// trusted.</summary>
    public static TwilioCallback? Read(IFormCollection form) =>
        form["MessageSid"].ToString() is { Length: > 0 } sid
        && form["MessageStatus"].ToString() is { Length: > 0 } status
            ? new(sid, TwilioStatus.Read(status), int.TryParse(form["ErrorCode"], out var code) ? code : null)
            : null;
}

/// <summary>The addresses that Twilio calls back, and whether it is Twilio that called.</summary>
public sealed class TwilioCallbacks(IOptions<TwilioOptions> options)
{
    private readonly string _publicBase = options.Value.PublicBaseUrl?.AbsoluteUri.TrimEnd('/') ?? "";

    /// <summary>One address per attempt: Twilio keeps no other reference of ours, and calls it even when its answer to
    /// the POST was lost.</summary>
    public Uri UrlOf(Guid attemptId) => new($"{_publicBase}/v1/sms/callbacks/{attemptId}");

    /// <summary>What a person answers; the number says where to in the console of Twilio.</summary>
    public Uri UrlOfReplies => new($"{_publicBase}/v1/sms/replies");

    public bool IsGenuine(Guid attemptId, IFormCollection form, string? signature) =>
        TwilioSignature.IsGenuine(options.Value.CallbackTokens, UrlOf(attemptId), form, signature);

    public bool IsGenuineReply(IFormCollection form, string? signature) =>
        TwilioSignature.IsGenuine(options.Value.CallbackTokens, UrlOfReplies, form, signature);
}
