using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>A fact of the stream of one place: where people go, and whom they call.</summary>
public abstract record PlaceEvent : IFact
{
    private protected PlaceEvent() { }

    public abstract Guid PlaceId { get; init; }

    Guid IFact.StreamId => PlaceId;
}

/// <param name="Street">Public: the address of a public service.</param>
/// <param name="SwitchboardLine">Public: the line that a person calls, in national form.</param>
/// <param name="Kinds">What may be held here.</param>
/// <param name="Territory">Whose public holidays are kept here; null in facts of before, see <see cref="Place"/>.</param>
/// <param name="Mailbox">Public: the mailbox of the service, nobody's own.</param>
/// <param name="MainContact">The phone when nothing is said.</param>
public sealed record PlaceOpened(
    Guid PlaceId,
    string ServiceCode,
    string Label,
    string Street,
    string? SwitchboardLine,
    string TimeZone,
    FactList<ConvocationKind> Kinds,
    Guid OpenedBy,
    DateTimeOffset OpenedAt,
    Territory? Territory = null,
    string? Mailbox = null,
    ContactMethod? MainContact = null,
    string? PreparationLink = null) : PlaceEvent;

public sealed record PlaceRenamed(Guid PlaceId, string Label, Guid RenamedBy, DateTimeOffset RenamedAt) : PlaceEvent;

/// <summary>All that is told of it, its label apart.</summary>
public sealed record PlaceRevised(
    Guid PlaceId,
    string Street,
    string? SwitchboardLine,
    string? Mailbox,
    ContactMethod MainContact,
    string? PreparationLink,
    FactList<ConvocationKind> Kinds,
    Guid RevisedBy,
    DateTimeOffset RevisedAt) : PlaceEvent;

/// <summary>From a day on it is elsewhere; who was convened before is told.</summary>
/// <param name="From">The first day there, on the calendar of the place.</param>
/// <param name="SwitchboardLine">Null when the line moves along.</param>
public sealed record PlaceMovePlanned(
    Guid PlaceId,
    Guid MoveId,
    DateOnly From,
    string Street,
    string? SwitchboardLine,
    Guid PlannedBy,
    DateTimeOffset PlannedAt) : PlaceEvent;

/// <summary>The day has come.</summary>
/// <param name="SwitchboardLine">Null when the line moved along.</param>
public sealed record PlaceMoved(
    Guid PlaceId,
    Guid MoveId,
    string Street,
    string? SwitchboardLine,
    DateTimeOffset MovedAt) : PlaceEvent;

/// <summary>Nobody is booked there any more; who is booked stays.</summary>
public sealed record PlaceArchived(Guid PlaceId, Guid ArchivedBy, DateTimeOffset ArchivedAt) : PlaceEvent;
