using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MonSuiviJustice.Api.Notifications.Twilio;

/// <summary>The body of an answer to a POST: a message, or an error.</summary>
internal sealed record TwilioReply(string? Sid, int? Code)
{
    /// <summary>Null for what is not Twilio's JSON: a proxy's page, half an answer.</summary>
    public static TwilioReply? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<TwilioReply>(body, TwilioWire.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>As much of Twilio's message resource as we read.</summary>
internal sealed record TwilioMessage(
    [property: JsonRequired] string Sid,
    string? Body,
    string? Status,
    int? ErrorCode,
    string? DateCreated,
    string? DateSent)
{
    public DateTimeOffset? CreatedAt => TwilioWire.Instant(DateCreated);

    // A status that we do not know yet is still that of a message that they have.
    public ProviderMessage ToProviderMessage() => new(
        Sid,
        Body ?? "",
        TwilioStatus.Read(Status) ?? DeliveryStatus.Accepted,
        ErrorCode,
        TwilioWire.Instant(DateSent));
}

internal sealed record TwilioPage([property: JsonRequired] IReadOnlyList<TwilioMessage> Messages, string? NextPageUri);

internal static class TwilioWire
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
    };

    /// <summary>RFC 2822, as in "Thu, 24 Aug 2023 05:01:45 +0000".</summary>
    public static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant) ? instant : null;
}
