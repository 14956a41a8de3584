using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>A follow-up at the SPIP, booked a month ahead, and what may become of it.</summary>
public static partial class Sample
{
    public static ConvocationBooked Booked => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        SlotId: SlotId,
        AgendaId: AgendaId,
        PlaceId: PlaceId,
        ServiceCode: Spip,
        CreatingServiceCode: Spip,
        Kind: ConvocationKind.SpipFollowUp,
        StartsAt: StartsAt,
        TimeZone: Paris,
        AssignedAgentId: AgentId,
        Reconvokes: null,
        Reachability: Reachability.Mobile,
        Telling: Telling.NowAndRemind,
        BookedBy: AgentId,
        BookedAt: BookedAt,
        BookedAs: AgentRole.ProbationOfficer);

    public static ConvocationMessagesPlanned SummonsPlanned => Planned(
        BookedAt,
        PlanOf(round: 0).ForDate(MessageRole.Summons, Telling.NowAndRemind, BookedAt));

    /// <summary>The booking with everything that it needs: the person, the slot, the seat.</summary>
    public static IFact[] WholeBooking =>
        [PersonWithMobile, SlotWithOneSeat, SeatTaken, Booked, SummonsPlanned];

    public static ConvocationRescheduled Rescheduled => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: OtherStartsAt,
        SlotId: OtherSlotId,
        FormerSlotId: SlotId,
        FormerStartsAt: StartsAt,
        Telling: Telling.NowAndRemind,
        RescheduledBy: AgentId,
        RescheduledAt: Before);

    public static ConvocationCancelled Cancelled => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        Reason: CancellationReason.ServiceUnavailable,
        TellPerson: true,
        CancelledBy: AgentId,
        CancelledAt: Before);

    public static ConvocationHonoured Honoured => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        Late: false,
        RecordedBy: AgentId,
        RecordedAt: After);

    public static ConvocationTurnedAway TurnedAway => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        Reason: TurnedAwayReason.AgentAbsent,
        RecordedBy: AgentId,
        RecordedAt: After);

    public static ConvocationMissed Missed => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        TellPerson: true,
        RecordedBy: AgentId,
        RecordedAt: After);

    public static ConvocationExcused ExcusedBefore => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        Excuse: ExcuseKind.Health,
        SeatFreed: true,
        RecordedBy: AgentId,
        RecordedAt: Before);

    public static ConvocationExcused ExcusedAfter => ExcusedBefore with { SeatFreed = false, RecordedAt = After };

    public static ConvocationOutcomeCorrected Corrected(ConvocationStatus from, ConvocationStatus to) => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        From: from,
        To: to,
        SeatTaken: false,
        CorrectedBy: AgentId,
        CorrectedAt: After);

    /// <summary>The fact that gives a convocation this status.</summary>
    public static ConvocationEvent Ended(ConvocationStatus status) => status switch
    {
        ConvocationStatus.Booked => Booked,
        ConvocationStatus.Cancelled => Cancelled,
        ConvocationStatus.Honoured => Honoured,
        ConvocationStatus.TurnedAway => TurnedAway,
        ConvocationStatus.Missed => Missed,
        ConvocationStatus.Excused => ExcusedAfter,
    };

    public static ConvocationMessagesPlanned Planned(DateTimeOffset at, FactList<PlannedMessage> messages) => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        Messages: messages,
        PlannedAt: at);

    /// <param name="round">How many times this convocation has been planned before.</param>
    public static MessagePlan PlanOf(int round, DateTimeOffset? startsAt = null) =>
        new(ConvocationId, round, startsAt ?? StartsAt, Paris);

    public static ConvocationAgendaChanged Followed => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        AgendaId: OtherAgendaId,
        FormerAgendaId: AgendaId,
        ChangedAt: Before);

    public static ConvocationProbationerChanged Parted => new(
        ConvocationId: ConvocationId,
        ProbationerId: OtherProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        FormerProbationerId: ProbationerId,
        ChangedBy: AgentId,
        ChangedAt: Before);

    private static IFact[] ConvocationFacts =>
    [
        Booked, SummonsPlanned, FieldFilled, Followed, Parted, Relocated, PlanFollowed, Notified, Reminded, MessageExpired, MessageWithdrawn, Rescheduled,
        Cancelled, Honoured, TurnedAway, Missed, ExcusedBefore, Corrected(ConvocationStatus.Missed, ConvocationStatus.Excused),
    ];
}
