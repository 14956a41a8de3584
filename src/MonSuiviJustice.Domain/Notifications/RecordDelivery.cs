using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>A receipt. It may come twice, out of order, or before the provider's answer itself.</summary>
/// <param name="Status">Accepted, sent, delivered or undelivered.</param>
/// <param name="Code">The provider's code when undelivered.</param>
/// <param name="Fault">What that code means.</param>
public sealed record RecordDelivery(
    Guid AttemptId,
    string ProviderId,
    MessageStatus Status,
    int Code,
    DeliveryFault Fault,
    DateTimeOffset At)
{
    /// <summary>States only go forward; the first final one stays.</summary>
    public static Decision Decide(Message message, Convocation convocation, RecordDelivery command) => message switch
    {
        _ when command.AttemptId != message.AttemptId => Decision.NothingToDo,
        { AwaitsProof: true } => Decision.Accept(
            [.. FirstNews(message, convocation, command), .. FactsOf(message, convocation, command)]),
        { Status: MessageStatus.Accepted } => Decision.Accept([.. FactsOf(message, convocation, command)]),
        { Status: MessageStatus.Sent } when command.Status != MessageStatus.Sent =>
            Decision.Accept([.. FactsOf(message, convocation, command)]),
        _ => Decision.NothingToDo,
    };

    // The receipt arrived before the answer, or the answer was lost: it proves that the provider took the text.
    private static IEnumerable<IFact> FirstNews(Message message, Convocation convocation, RecordDelivery command) =>
    [
        RecordAnswer.Accepted(message, new(command.AttemptId, command.ProviderId, command.At)),
        .. RecordAnswer.ToldOf(convocation, message, command.At),
    ];

    private static IEnumerable<IFact> FactsOf(Message message, Convocation convocation, RecordDelivery command) =>
        [.. FactOf(message, command), .. Again(message, convocation, command)];

    // Another text with its own id, so that no intent is ever taken twice; once, because a telephone is rarely off for long.
    private static IEnumerable<IFact> Again(Message message, Convocation convocation, RecordDelivery command)
    {
        if (command is { Status: MessageStatus.Undelivered, Fault: DeliveryFault.Unreachable }
            && convocation.Status == ConvocationStatus.Booked
            && convocation.ArrangedAt <= message.AttemptedAt
            && !convocation.Repeats.Contains(message.Id)
            && convocation.Plan.Again(message.Role, message.Id, command.At) is { } again)
        {
            yield return new ConvocationMessagesPlanned(
                ConvocationId: convocation.Id,
                ProbationerId: convocation.ProbationerId,
                PlaceId: convocation.PlaceId,
                StartsAt: convocation.StartsAt,
                Messages: [again],
                PlannedAt: command.At);
        }
    }

    private static IEnumerable<IFact> FactOf(Message message, RecordDelivery command) => command.Status switch
    {
        MessageStatus.Sent =>
        [
            new MessageSent(message.Id, message.ConvocationId, message.ProbationerId, message.Role, command.At),
        ],
        MessageStatus.Delivered =>
        [
            new MessageDelivered(message.Id, message.ConvocationId, message.ProbationerId, message.Role, command.At),
        ],
        MessageStatus.Undelivered =>
        [
            new MessageUndelivered(
                message.Id,
                message.ConvocationId,
                message.ProbationerId,
                message.Role,
                command.Code,
                command.At,
                command.Fault),
        ],
        MessageStatus.Accepted or MessageStatus.Attempting or MessageStatus.Deferred or MessageStatus.Uncertain
            or MessageStatus.Rejected or MessageStatus.CalledOff => [],
    };
}
