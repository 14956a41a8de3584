using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace MonSuiviJustice.Demo.Gateway;

/// <summary>Twilio's message resource, every property that its OpenAPI names.</summary>
internal sealed record MessageShape(
    string Sid,
    string AccountSid,
    string ApiVersion,
    string? Body,
    string DateCreated,
    string? DateSent,
    string DateUpdated,
    string Direction,
    int? ErrorCode,
    string? ErrorMessage,
    string? From,
    string? MessagingServiceSid,
    string NumMedia,
    string NumSegments,
    string? Price,
    string? PriceUnit,
    string Status,
    string To,
    string Uri,
    Dictionary<string, string> SubresourceUris)
{
    public static MessageShape Of(LedgerEntry entry, string accountSid)
    {
        var uri = $"/2010-04-01/Accounts/{accountSid}/Messages/{entry.Sid}";

        return new(
            entry.Sid,
            accountSid,
            ApiVersion: "2010-04-01",
            entry.Body,
            Rfc2822(entry.AcceptedAt),
            entry.SentAt is { } sentAt ? Rfc2822(sentAt) : null,
            Rfc2822(entry.UpdatedAt),
            Direction: "outbound-api",
            entry.ErrorCode,
            ErrorMessage: null,
            entry.From,
            entry.MessagingServiceSid,
            NumMedia: "0",
            NumSegments: entry.MessagingServiceSid is null ? Segments(entry.Body) : "0",
            Price: null,
            PriceUnit: null,
            entry.Status,
            entry.To,
            $"{uri}.json",
            new() { ["media"] = $"{uri}/Media.json" });
    }

    private static string Rfc2822(DateTimeOffset at) =>
        at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);

    // Near enough for a gateway that bills nobody: GSM-7 without the two-septet signs, or else UCS-2.
    private static string Segments(string body)
    {
        const string Accented = "£¥èéùìòÇØøÅåÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";
        var (one, many) = body.All(letter => letter <= '~' || Accented.Contains(letter)) ? (160, 153) : (70, 67);
        return $"{(body.Length <= one ? 1 : (body.Length + many - 1) / many)}";
    }
}

internal sealed record PageShape(
    IReadOnlyList<MessageShape> Messages,
    int Page,
    int PageSize,
    int Start,
    int End,
    string Uri,
    string FirstPageUri,
    string? NextPageUri,
    string? PreviousPageUri);

internal sealed record ErrorShape(int Code, string Message, string MoreInfo, int Status);

internal static class TwilioCodes
{
    public const int InvalidParameter = 20001;
    public const int Credentials = 20003;
    public const int NotFound = 20404;
    public const int TooMany = 20429;
    public const int Internal = 20500;
    public const int InvalidTo = 21211;
    public const int NoBody = 21602;
    public const int NoFrom = 21603;
    public const int NoTo = 21604;
    public const int InvalidCallback = 21609;
    public const int OptedOut = 21610;
    public const int NotMobile = 21614;
    public const int TooLong = 21617;
    public const int Unreachable = 30003;
    public const int UnknownHandset = 30005;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(MessageShape))]
[JsonSerializable(typeof(PageShape))]
[JsonSerializable(typeof(ErrorShape))]
internal sealed partial class TwilioJson : JsonSerializerContext;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LedgerLine))]
[JsonSerializable(typeof(IReadOnlyList<LedgerEntry>))]
[JsonSerializable(typeof(IReadOnlyList<Refusal>))]
[JsonSerializable(typeof(LedgerSummary))]
[JsonSerializable(typeof(Faults))]
internal sealed partial class GatewayJson : JsonSerializerContext;

internal static class LedgerJson
{
    /// <summary>Numbers and accents as they are: people read the ledger too.</summary>
    public static readonly GatewayJson Plain =
        new(new(GatewayJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
