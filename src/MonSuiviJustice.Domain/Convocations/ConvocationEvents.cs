using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// A fact of the stream of one convocation. Each one repeats who is expected, where and when, so that a view files it
/// without looking up another stream: a look-up would give another answer on a rebuild.
/// </summary>
public abstract record ConvocationEvent : IConcernsProbationer
{
    private protected ConvocationEvent() { }

    public abstract Guid ConvocationId { get; init; }

    public abstract Guid ProbationerId { get; init; }

    public abstract Guid PlaceId { get; init; }

    /// <summary>With the offset of the place: its date is the day on the wall calendar there.</summary>
    public abstract DateTimeOffset StartsAt { get; init; }

    Guid IFact.StreamId => ConvocationId;
}

/// <param name="ServiceCode">Of the place.</param>
/// <param name="CreatingServiceCode">Of the agent who booked.</param>
/// <param name="AssignedAgentId">Who will receive the person, where the kind is assigned.</param>
/// <param name="Reconvokes">The missed or excused convocation that this one replaces.</param>
/// <param name="Reachability">Whether a text could reach the person then: statistics must not change afterwards.</param>
/// <param name="Telling">The agent's choice; null when the person could not be reached.</param>
/// <param name="Accepted">What else takes place at that time, and the agent said yes to; null when nothing does.</param>
/// <param name="BookedAs">The role of the agent then; null in what was booked before it was kept.</param>
/// <param name="BookedWith">The other convocation of the same hearing, booked in one go; null for one alone.</param>
/// <param name="Outside">Booked outside the agent's jurisdiction: why the receiving service follows the person; null inside.</param>
/// <param name="HearingOn">The day of the hearing that it was given after; null where that was not said.</param>
/// <param name="ReceiveBy">The last day of the legal delay that held for that hearing; null without one.</param>
public sealed record ConvocationBooked(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid SlotId,
    Guid AgendaId,
    Guid PlaceId,
    string ServiceCode,
    string CreatingServiceCode,
    ConvocationKind Kind,
    DateTimeOffset StartsAt,
    string TimeZone,
    Guid? AssignedAgentId,
    Guid? Reconvokes,
    Reachability Reachability,
    Telling? Telling,
    Guid BookedBy,
    DateTimeOffset BookedAt,
    FactList<Overlap>? Accepted = null,
    AgentRole? BookedAs = null,
    Guid? BookedWith = null,
    FollowingReason? Outside = null,
    DateOnly? HearingOn = null,
    DateOnly? ReceiveBy = null) : ConvocationEvent;

/// <summary>What the person will be told because of the fact just before.</summary>
public sealed record ConvocationMessagesPlanned(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    FactList<PlannedMessage> Messages,
    DateTimeOffset PlannedAt) : ConvocationEvent;

/// <param name="SlotId">The new seat, in the same agenda and of the same kind.</param>
/// <param name="StartsAt">The new date.</param>
/// <param name="Telling">The agent's choice; null when the person could not be reached.</param>
/// <param name="Accepted">What else takes place at that time, and the agent said yes to; null when nothing does.</param>
public sealed record ConvocationRescheduled(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    Guid SlotId,
    Guid FormerSlotId,
    DateTimeOffset FormerStartsAt,
    Telling? Telling,
    Guid RescheduledBy,
    DateTimeOffset RescheduledAt,
    FactList<Overlap>? Accepted = null) : ConvocationEvent;

/// <param name="TellPerson">The agent's choice; null when the person could not be reached.</param>
public sealed record ConvocationCancelled(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    CancellationReason Reason,
    bool? TellPerson,
    Guid CancelledBy,
    DateTimeOffset CancelledAt) : ConvocationEvent;

/// <param name="Late">The person came late and was received.</param>
public sealed record ConvocationHonoured(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    bool Late,
    Guid RecordedBy,
    DateTimeOffset RecordedAt) : ConvocationEvent;

/// <summary>The person came and was not received: not an absence (decision 25).</summary>
public sealed record ConvocationTurnedAway(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    TurnedAwayReason Reason,
    Guid RecordedBy,
    DateTimeOffset RecordedAt) : ConvocationEvent;

/// <param name="TellPerson">The agent's choice; null when the person could not be reached.</param>
public sealed record ConvocationMissed(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    bool? TellPerson,
    Guid RecordedBy,
    DateTimeOffset RecordedAt) : ConvocationEvent;

/// <param name="SeatFreed">Excused before the start: somebody else may have the seat.</param>
public sealed record ConvocationExcused(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    ExcuseKind Excuse,
    bool SeatFreed,
    Guid RecordedBy,
    DateTimeOffset RecordedAt) : ConvocationEvent;

/// <summary>What was recorded was wrong. Nothing is deleted: the wrong outcome and its correction both stay.</summary>
/// <param name="To">The outcome that holds now; <see cref="ConvocationStatus.Booked"/> when there is none yet.</param>
/// <param name="SeatTaken">The seat that the excuse had freed was taken again.</param>
/// <param name="Accepted">What else takes place at that time, and the agent said yes to; null when nothing does.</param>
public sealed record ConvocationOutcomeCorrected(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    ConvocationStatus From,
    ConvocationStatus To,
    bool SeatTaken,
    Guid CorrectedBy,
    DateTimeOffset CorrectedAt,
    FactList<Overlap>? Accepted = null) : ConvocationEvent;

/// <summary>Its agenda was merged into another one of the same place: hour and address stay.</summary>
/// <param name="AgendaId">Where it stands now.</param>
public sealed record ConvocationAgendaChanged(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    Guid AgendaId,
    Guid FormerAgendaId,
    DateTimeOffset ChangedAt) : ConvocationEvent;

/// <summary>It was booked under a file that was merged with another one, and stays with the other now that they are parted.</summary>
/// <param name="ProbationerId">Who is expected.</param>
public sealed record ConvocationProbationerChanged(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    Guid FormerProbationerId,
    Guid ChangedBy,
    DateTimeOffset ChangedAt) : ConvocationEvent;

/// <summary>A text or a date stands in an extra field now; which one is known to the vault only.</summary>
/// <param name="SealedId">Under which the vault keeps it.</param>
public sealed record ConvocationExtraFieldFilled(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    DateTimeOffset StartsAt,
    Guid FieldId,
    Guid SealedId,
    Guid FilledBy,
    DateTimeOffset FilledAt) : ConvocationEvent;
