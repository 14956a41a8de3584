using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>A fact of the stream of one agenda: the calendar of a chamber or a team inside a place.</summary>
public abstract record AgendaEvent : IFact
{
    private protected AgendaEvent() { }

    public abstract Guid AgendaId { get; init; }

    Guid IFact.StreamId => AgendaId;
}

public sealed record AgendaOpened(
    Guid AgendaId,
    Guid PlaceId,
    string ServiceCode,
    string Label,
    string TimeZone,
    Guid OpenedBy,
    DateTimeOffset OpenedAt) : AgendaEvent;
