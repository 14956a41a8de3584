using System.Text.RegularExpressions;

namespace MonSuiviJustice.Demo.Gateway;

/// <summary>The form of one POST, as it came.</summary>
internal sealed partial record Message(
    string To,
    string Body,
    string? From,
    string? MessagingServiceSid,
    string? StatusCallback,
    int? ValidityPeriod)
{
    private const int LongestBody = 1_600;

    /// <summary>The last segment of the callback URL: Twilio's protocol has room for no other client reference.</summary>
    public string AttemptId => StatusCallback?.Split('?')[0].TrimEnd('/').Split('/')[^1] ?? "";

    /// <summary>What chance is thrown for.</summary>
    public string Subject => AttemptId.Length > 0 ? AttemptId : $"{To} {Body}";

    public static Message Read(IFormCollection form) => new(
        form["To"].ToString(),
        form["Body"].ToString(),
        Filled(form["From"].ToString()),
        Filled(form["MessagingServiceSid"].ToString()),
        Filled(form["StatusCallback"].ToString()),
        int.TryParse(form["ValidityPeriod"], out var seconds) ? seconds : null);

    /// <summary>The code of the first thing that is wrong with it; null when it can be taken.</summary>
    public int? Fault(IReadOnlyList<string> optedOut) => this switch
    {
        { To: "" } => TwilioCodes.NoTo,
        { From: null, MessagingServiceSid: null } => TwilioCodes.NoFrom,
        { Body: "" } => TwilioCodes.NoBody,
        { Body.Length: > LongestBody } => TwilioCodes.TooLong,
        { StatusCallback: { } url } when !CanBeCalled(url) => TwilioCodes.InvalidCallback,
        _ when !E164().IsMatch(To) => TwilioCodes.InvalidTo,
        _ when optedOut.Contains(To) => TwilioCodes.OptedOut,
        _ => null,
    };

    /// <summary>Queued with a sender of its own, "accepted" while a messaging service still looks for one.</summary>
    public LedgerEntry ToEntry(DateTimeOffset now) => new(
        $"SM{Guid.CreateVersion7():N}",
        To,
        From,
        MessagingServiceSid,
        Body,
        AttemptId,
        StatusCallback,
        ValidityPeriod,
        AcceptedAt: now,
        SentAt: null,
        UpdatedAt: now,
        Status: MessagingServiceSid is null ? "queued" : "accepted",
        ErrorCode: null);

    private static string? Filled(string text) => text.Length > 0 ? text : null;

    private static bool CanBeCalled(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && !uri.Host.Contains('_');

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$")]
    private static partial Regex E164();
}
