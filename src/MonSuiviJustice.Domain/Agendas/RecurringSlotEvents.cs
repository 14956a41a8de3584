using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>A fact of the stream of one recurring slot: a weekday and an hour of an agenda, for one kind.</summary>
public abstract record RecurringSlotEvent : IFact
{
    private protected RecurringSlotEvent() { }

    public abstract Guid RecurringSlotId { get; init; }

    Guid IFact.StreamId => RecurringSlotId;
}

/// <summary>Opened, or opened again after it ended or its time was over.</summary>
/// <param name="Territory">Whose public holidays are left out.</param>
/// <param name="TimeZone">IANA name of the zone of the place.</param>
/// <param name="Time">On the clock of the place.</param>
/// <param name="Minutes">How long one convocation lasts.</param>
/// <param name="From">First day, on the calendar of the place.</param>
/// <param name="Until">Last day; null when no end is foreseen.</param>
public sealed record RecurringSlotOpened(
    Guid RecurringSlotId,
    Guid AgendaId,
    Guid PlaceId,
    string ServiceCode,
    Territory Territory,
    string TimeZone,
    ConvocationKind Kind,
    DayOfWeek Weekday,
    TimeOnly Time,
    int Minutes,
    int Capacity,
    DateOnly From,
    DateOnly? Until,
    Guid OpenedBy,
    DateTimeOffset OpenedAt) : RecurringSlotEvent;

/// <summary>The horizon has moved on: its slots up to that day are open, but for holidays.</summary>
/// <param name="Through">One of its days.</param>
public sealed record RecurringSlotRolled(
    Guid RecurringSlotId,
    DateOnly Through,
    DateTimeOffset RolledAt) : RecurringSlotEvent;

/// <param name="Until">Last day from now on; null when no end is foreseen any more.</param>
public sealed record RecurringSlotExtended(
    Guid RecurringSlotId,
    DateOnly? Until,
    Guid ExtendedBy,
    DateTimeOffset ExtendedAt) : RecurringSlotEvent;

/// <summary>No slot is opened any more; those where nobody sits are withdrawn by facts of their own.</summary>
public sealed record RecurringSlotEnded(
    Guid RecurringSlotId,
    Guid EndedBy,
    DateTimeOffset EndedAt) : RecurringSlotEvent;

/// <summary>Its agenda was merged into another one of the same place.</summary>
/// <param name="AgendaId">Where it stands now.</param>
public sealed record RecurringSlotAgendaChanged(
    Guid RecurringSlotId,
    Guid AgendaId,
    Guid FormerAgendaId,
    DateTimeOffset ChangedAt) : RecurringSlotEvent;
