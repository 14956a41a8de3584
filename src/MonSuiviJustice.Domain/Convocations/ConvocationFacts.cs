using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>The facts that several decisions state in the same words.</summary>
internal static class ConvocationFacts
{
    public static ConvocationMessagesPlanned Planned(
        this Convocation convocation,
        FactList<PlannedMessage> messages,
        DateTimeOffset at) => new(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: convocation.PlaceId,
            StartsAt: convocation.StartsAt,
            Messages: messages,
            PlannedAt: at);
}
