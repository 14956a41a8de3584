using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>A fact of the stream of one agenda: the calendar of a chamber or a team inside a place.</summary>
public abstract record AgendaEvent : IFact
{
    private protected AgendaEvent() { }

    public abstract Guid AgendaId { get; init; }

    Guid IFact.StreamId => AgendaId;
}

/// <param name="Territory">Whose public holidays are kept there; null in facts of before, see <see cref="Agenda"/>.</param>
public sealed record AgendaOpened(
    Guid AgendaId,
    Guid PlaceId,
    string ServiceCode,
    string Label,
    string TimeZone,
    Guid OpenedBy,
    DateTimeOffset OpenedAt,
    Territory? Territory = null) : AgendaEvent;

public sealed record AgendaRenamed(Guid AgendaId, string Label, Guid RenamedBy, DateTimeOffset RenamedAt) : AgendaEvent;

/// <summary>Nobody is booked in it any more; who is booked stays.</summary>
public sealed record AgendaArchived(Guid AgendaId, Guid ArchivedBy, DateTimeOffset ArchivedAt) : AgendaEvent;

/// <summary>Archived, and what was to come in it stands in another agenda of the same place.</summary>
/// <param name="Into">The agenda that is kept.</param>
public sealed record AgendaMerged(Guid AgendaId, Guid Into, Guid MergedBy, DateTimeOffset MergedAt) : AgendaEvent;

/// <summary>Of the agenda that is kept.</summary>
/// <param name="Agendas">The one that was merged into it, and those merged into that one before.</param>
public sealed record AgendaAbsorbed(
    Guid AgendaId,
    FactList<Guid> Agendas,
    Guid AbsorbedBy,
    DateTimeOffset AbsorbedAt) : AgendaEvent;
