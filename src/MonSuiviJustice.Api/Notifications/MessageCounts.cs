using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>What the metrics tell of texts.</summary>
internal static class MessageCounts
{
    /// <summary>Counts the facts about texts that a transaction has just written.</summary>
    public static void Add(IEnumerable<IFact> facts)
    {
        foreach (var fact in facts)
        {
            if (fact is MessageAttempted attempted)
            {
                Metrics.SmsAttempts.Add(1, new KeyValuePair<string, object?>("role", attempted.Role.ToString()));
            }
            else if (ResultOf(fact) is { } result)
            {
                Metrics.SmsAnswers.Add(1, new KeyValuePair<string, object?>("result", result));
            }
        }
    }

    private static string? ResultOf(IFact fact) => fact switch
    {
        MessageAccepted => "accepted",
        MessageRejected => "rejected",
        MessageDeferred => "deferred",
        MessageUncertain => "uncertain",
        MessageDelivered => "delivered",
        MessageUndelivered => "undelivered",
        _ => null,
    };
}
