using System.Text.Json.Serialization;

namespace MonSuiviJustice.Demo.Gateway;

/// <summary>One message that the provider took, once and for all.</summary>
/// <param name="AttemptId">The last segment of the callback URL; empty without one.</param>
/// <param name="Status">Twilio's word.</param>
public sealed record LedgerEntry(
    string Sid,
    string To,
    string? From,
    string? MessagingServiceSid,
    string Body,
    string AttemptId,
    string? StatusCallback,
    int? ValidityPeriod,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset UpdatedAt,
    string Status,
    int? ErrorCode)
{
    [JsonIgnore]
    public bool IsFinal => Status is "delivered" or "undelivered";
}

/// <summary>One POST that was not taken.</summary>
/// <param name="Code">Twilio's: 20429, 20500, 21211...</param>
public sealed record Refusal(string AttemptId, string To, int Code, DateTimeOffset At);

/// <param name="Posts">Accepted or not.</param>
/// <param name="Rejected">Refused for good (4xx with a code).</param>
/// <param name="Throttled">429.</param>
/// <param name="Failed">5xx that took nothing.</param>
/// <param name="Attempts">Distinct attempts among the accepted.</param>
/// <param name="Duplicates">How often the same text went again to the same number.</param>
/// <param name="MostPostsPerAttempt">1, unless someone tries again blindly.</param>
/// <param name="PendingCallbacks">Messages whose story is not told to the end yet.</param>
/// <param name="LostCallbacks">Given up after the last try.</param>
/// <param name="Unheard">Requests that wait, not taken.</param>
public sealed record LedgerSummary(
    int Posts,
    int Accepted,
    int Delivered,
    int Undelivered,
    int Rejected,
    int Throttled,
    int Failed,
    int Attempts,
    int Duplicates,
    int MostPostsPerAttempt,
    int PendingCallbacks,
    int LostCallbacks,
    int Unheard);

/// <summary>One line of the file: a message taken, a new status, or a refusal.</summary>
internal sealed record LedgerLine(LedgerEntry? Accepted = null, StatusChange? Moved = null, Refusal? Refused = null);

internal sealed record StatusChange(string Sid, string Status, int? ErrorCode, DateTimeOffset At);
