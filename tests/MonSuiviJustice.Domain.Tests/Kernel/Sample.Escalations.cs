using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>The summons did not arrive, and what may be done about it.</summary>
public static partial class Sample
{
    public static Guid EscalationId => Escalation.IdOf(ConvocationId);

    public static EscalationOpened EscalationOpened => new(
        EscalationId: EscalationId,
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        ServiceCode: Spip,
        MessageId: MessageId,
        Role: MessageRole.Summons,
        Fault: DeliveryFault.DeadNumber,
        MobileHash: "b6d1",
        DueAt: BookedAt.AddDays(1),
        OpenedAt: BookedAt);

    public static EscalationNumberFound NumberFound => new(
        EscalationId, ConvocationId, ProbationerId, MessageId: NewNumberText.MessageId, FoundAt: BookedAt.AddHours(3));

    public static EscalationLetterAsked LetterAsked => new(
        EscalationId, ConvocationId, ProbationerId, LetterDueAt: BookedAt.AddDays(2), AskedAt: BookedAt.AddDays(1));

    public static EscalationLetterSent LetterSent =>
        new(EscalationId, ConvocationId, ProbationerId, SentBy: AgentId, SentAt: BookedAt.AddDays(1));

    public static EscalationClosed EscalationClosed =>
        new(EscalationId, ConvocationId, ProbationerId, ClosedBy: AgentId, ClosedAt: BookedAt.AddDays(1));

    /// <summary>The summons again, for the number that was found.</summary>
    public static PlannedMessage NewNumberText =>
        PlanOf(round: 1).ToNewNumber(MessageRole.Summons, MessageId, BookedAt.AddHours(3));

    private static IFact[] EscalationFacts => [EscalationOpened, NumberFound, LetterAsked, LetterSent, EscalationClosed];
}
