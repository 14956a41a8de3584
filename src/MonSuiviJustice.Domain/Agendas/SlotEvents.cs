using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>A fact of the stream of one slot.</summary>
public abstract record SlotEvent : IFact
{
    private protected SlotEvent() { }

    public abstract Guid SlotId { get; init; }

    Guid IFact.StreamId => SlotId;
}

/// <param name="StartsAt">With the offset of the place: its date is the day on the wall calendar there.</param>
/// <param name="TimeZone">IANA name of the zone of the place.</param>
/// <param name="Minutes">How long one convocation lasts.</param>
/// <param name="Capacity">Seats, at least one.</param>
/// <param name="RecurringSlotId">Null when it was opened for itself.</param>
/// <param name="ReservedFor">The convocation that it was opened with, at a free time; null for a slot opened beforehand.</param>
public sealed record SlotOpened(
    Guid SlotId,
    Guid AgendaId,
    Guid PlaceId,
    string ServiceCode,
    ConvocationKind Kind,
    DateTimeOffset StartsAt,
    string TimeZone,
    int Minutes,
    int Capacity,
    Guid OpenedBy,
    DateTimeOffset OpenedAt,
    Guid? RecurringSlotId = null,
    Guid? ReservedFor = null) : SlotEvent;

public sealed record SlotSeatTaken(Guid SlotId, Guid ConvocationId, Guid TakenBy, DateTimeOffset TakenAt) : SlotEvent;

public sealed record SlotSeatFreed(Guid SlotId, Guid ConvocationId, Guid FreedBy, DateTimeOffset FreedAt) : SlotEvent;

/// <summary>No seat is given any more; those taken stay taken.</summary>
public sealed record SlotClosed(Guid SlotId, Guid ClosedBy, DateTimeOffset ClosedAt) : SlotEvent;

/// <summary>Its free seats are given again.</summary>
public sealed record SlotReopened(Guid SlotId, Guid ReopenedBy, DateTimeOffset ReopenedAt) : SlotEvent;

/// <param name="Capacity">Seats from now on, those taken included.</param>
public sealed record SlotCapacityChanged(Guid SlotId, int Capacity, Guid ChangedBy, DateTimeOffset ChangedAt) : SlotEvent;

/// <summary>Its recurring slot has ended, and nobody sat there.</summary>
public sealed record SlotWithdrawn(Guid SlotId, Guid WithdrawnBy, DateTimeOffset WithdrawnAt) : SlotEvent;

/// <summary>It was withdrawn, and its recurring slot has been opened again as that one is now.</summary>
public sealed record SlotRestored(
    Guid SlotId,
    int Minutes,
    int Capacity,
    Guid RestoredBy,
    DateTimeOffset RestoredAt) : SlotEvent;

/// <summary>Its agenda was merged into another one of the same place.</summary>
/// <param name="AgendaId">Where it stands now.</param>
public sealed record SlotAgendaChanged(Guid SlotId, Guid AgendaId, Guid FormerAgendaId, DateTimeOffset ChangedAt) : SlotEvent;
