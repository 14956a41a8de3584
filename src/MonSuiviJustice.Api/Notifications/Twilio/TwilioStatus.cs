namespace MonSuiviJustice.Api.Notifications.Twilio;

/// <summary>Twilio's thirteen statuses as our four, and the order they may be learnt in.</summary>
public static class TwilioStatus
{
    /// <summary>Null for what an outgoing SMS never is (receiving, received) and for what Twilio may yet invent.</summary>
    public static DeliveryStatus? Read(string? name) => name switch
    {
        "accepted" or "scheduled" or "queued" or "sending" => DeliveryStatus.Accepted,
        "sent" => DeliveryStatus.Sent,
        "delivered" or "read" => DeliveryStatus.Delivered,
        "undelivered" or "failed" or "canceled" => DeliveryStatus.Undelivered,
        _ => null,
    };

    /// <summary>Callbacks come twice, late and in any order: only one that tells more than we know is listened to, and
    /// the first final one stands.</summary>
    public static bool Advances(DeliveryStatus known, DeliveryStatus told) => Rank(told) > Rank(known);

    private static int Rank(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Accepted => 1,
        DeliveryStatus.Sent => 2,
        DeliveryStatus.Delivered or DeliveryStatus.Undelivered => 3,
    };
}
